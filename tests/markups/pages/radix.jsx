import { createRoot } from 'react-dom/client';
import * as Checkbox from '@radix-ui/react-checkbox';
import * as RadioGroup from '@radix-ui/react-radio-group';
import * as Select from '@radix-ui/react-select';
import * as Switch from '@radix-ui/react-switch';
import * as Tabs from '@radix-ui/react-tabs';

const Toggle = ({ id, label, note, ...rest }) => <div>
  <div><label htmlFor={id}>{label}</label>{note && <p>{note}</p>}</div>
  <Switch.Root id={id} {...rest}><Switch.Thumb /></Switch.Root>
</div>;
const Box = ({ id, label, ...rest }) => <div><Checkbox.Root id={id} {...rest}><Checkbox.Indicator>✓</Checkbox.Indicator></Checkbox.Root><label htmlFor={id}>{label}</label></div>;
const Choice = ({ value, label }) => <div><RadioGroup.Item value={value} id={`who-${value}`}><RadioGroup.Indicator /></RadioGroup.Item><label htmlFor={`who-${value}`}>{label}</label></div>;

createRoot(document.getElementById('page')).render(<>
  <h1>Privacy</h1>
  <Tabs.Root defaultValue="mail">
    <Tabs.List aria-label="Channels"><Tabs.Trigger value="mail">E-mail</Tabs.Trigger><Tabs.Trigger value="push">Push</Tabs.Trigger></Tabs.List>
    <Tabs.Content value="mail">
      <h2>Activity</h2>
      <Toggle id="ads" label="Personalised ads" defaultChecked />
      <Toggle id="watch" label="Watch history" note="Kept on our servers for a year" />
      <Toggle id="fraud" label="Fraud checks" defaultChecked disabled />
      <h2>Contact</h2>
      <form>
        <Box id="news" label="Product news" defaultChecked />
        <Box id="call" label="Phone call" />
        <Box id="partners" label="All partner mail" checked="indeterminate" />
        <p id="who">Who may write to you</p>
        <RadioGroup.Root aria-labelledby="who" defaultValue="b" name="who"><Choice value="a" label="Everyone" /><Choice value="b" label="Contacts" /><Choice value="c" label="Nobody" /></RadioGroup.Root>
        <Select.Root defaultValue="y" name="keep">
          <Select.Trigger aria-label="Delete my data after"><Select.Value /><Select.Icon /></Select.Trigger>
          <Select.Portal><Select.Content><Select.Viewport>{[['m', '3 months'], ['y', '1 year'], ['f', 'Forever']].map(([value, label]) => <Select.Item key={value} value={value}><Select.ItemText>{label}</Select.ItemText></Select.Item>)}</Select.Viewport></Select.Content></Select.Portal>
        </Select.Root>
      </form>
    </Tabs.Content>
    <Tabs.Content value="push" forceMount hidden><Toggle id="upload" label="Upload contacts" defaultChecked /></Tabs.Content>
  </Tabs.Root>
</>);
