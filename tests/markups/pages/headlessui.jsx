import { createRoot } from 'react-dom/client';
import { Checkbox, Description, Disclosure, DisclosureButton, DisclosurePanel, Field, Label, Listbox, ListboxButton, ListboxOption, ListboxOptions, Radio, RadioGroup, Switch } from '@headlessui/react';

const Toggle = ({ label, note, ...rest }) => <Field><Label>{label}</Label>{note && <Description>{note}</Description>}<Switch {...rest}><span /></Switch></Field>;
const Box = ({ label, ...rest }) => <Field><Checkbox {...rest}><svg /></Checkbox><Label>{label}</Label></Field>;

createRoot(document.getElementById('page')).render(<>
  <h1>Privacy</h1>
  <h2>Activity</h2>
  <Toggle label="Personalised ads" name="ads" defaultChecked />
  <Toggle label="Watch history" note="Kept on our servers for a year" />
  <Toggle label="Fraud checks" defaultChecked disabled />
  <h2>Contact</h2>
  <Box label="Product news" name="news" defaultChecked />
  <Box label="Phone call" />
  <Box label="All partner mail" indeterminate />
  <Field><Label>Who may write to you</Label><RadioGroup defaultValue="Contacts" name="who">{['Everyone', 'Contacts', 'Nobody'].map(name => <Field key={name}><Radio value={name}><span /></Radio><Label>{name}</Label></Field>)}</RadioGroup></Field>
  <Field><Label>Delete my data after</Label><Listbox defaultValue="1 year"><ListboxButton>{({ value }) => value}</ListboxButton><ListboxOptions>{['3 months', '1 year', 'Forever'].map(name => <ListboxOption key={name} value={name}>{name}</ListboxOption>)}</ListboxOptions></Listbox></Field>
  <Disclosure><DisclosureButton>Advanced</DisclosureButton><DisclosurePanel unmount={false}><Toggle label="Upload contacts" defaultChecked /></DisclosurePanel></Disclosure>
</>);
