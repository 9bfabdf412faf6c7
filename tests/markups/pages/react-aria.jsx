import { createRoot } from 'react-dom/client';
import { Button, Checkbox, CheckboxGroup, Disclosure, DisclosurePanel, Heading, Label, ListBox, ListBoxItem, Popover, Radio, RadioGroup, Select, SelectValue, Switch, Text } from 'react-aria-components';

createRoot(document.getElementById('page')).render(<>
  <h1>Privacy</h1>
  <section><h2>Activity</h2>
    <div><Switch defaultSelected>Personalised ads</Switch></div>
    <div><Switch>Watch history</Switch><p>Kept on our servers for a year</p></div>
    <div><Switch defaultSelected isDisabled>Fraud checks</Switch></div>
  </section>
  <section><h2>Contact</h2>
    <CheckboxGroup defaultValue={['news']}><Label>Reach me by</Label><Checkbox value="news">Product news</Checkbox><Checkbox value="call">Phone call</Checkbox></CheckboxGroup>
    <Checkbox isIndeterminate>All partner mail</Checkbox>
    <RadioGroup defaultValue="b"><Label>Who may write to you</Label><Radio value="a">Everyone</Radio><Radio value="b">Contacts</Radio><Radio value="c">Nobody</Radio></RadioGroup>
    <Select defaultSelectedKey="y"><Label>Delete my data after</Label><Button><SelectValue /><span aria-hidden="true">▼</span></Button>
      <Popover><ListBox><ListBoxItem id="m">3 months</ListBoxItem><ListBoxItem id="y">1 year</ListBoxItem><ListBoxItem id="f">Forever</ListBoxItem></ListBox></Popover></Select>
  </section>
  <Disclosure><Heading><Button slot="trigger">Advanced</Button></Heading><DisclosurePanel><Switch defaultSelected>Upload contacts</Switch></DisclosurePanel></Disclosure>
</>);
