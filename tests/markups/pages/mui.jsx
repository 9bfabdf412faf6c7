import { createRoot } from 'react-dom/client';
import { Checkbox, Collapse, FormControl, FormControlLabel, FormGroup, FormLabel, InputLabel, List, ListItem, ListItemText, MenuItem, Radio, RadioGroup, Select, Switch } from '@mui/material';

createRoot(document.getElementById('page')).render(<>
  <h1>Privacy</h1>
  <section>
    <h2>Activity</h2>
    <FormGroup><FormControlLabel control={<Switch defaultChecked />} label="Personalised ads" /></FormGroup>
    <List>
      <ListItem secondaryAction={<Switch slotProps={{ input: { 'aria-labelledby': 'watch' } }} />}>
        <ListItemText id="watch" primary="Watch history" secondary="Kept on our servers for a year" />
      </ListItem>
    </List>
    <FormControlLabel disabled control={<Switch defaultChecked />} label="Fraud checks" />
  </section>
  <section>
    <h2>Contact</h2>
    <FormControlLabel control={<Checkbox defaultChecked />} label="Product news" />
    <FormControlLabel control={<Checkbox />} label="Phone call" />
    <FormControlLabel control={<Checkbox indeterminate />} label="All partner mail" />
    <FormControl>
      <FormLabel id="who">Who may write to you</FormLabel>
      <RadioGroup aria-labelledby="who" defaultValue="b" name="who">
        <FormControlLabel value="a" control={<Radio />} label="Everyone" />
        <FormControlLabel value="b" control={<Radio />} label="Contacts" />
        <FormControlLabel value="c" control={<Radio />} label="Nobody" />
      </RadioGroup>
    </FormControl>
    <FormControl fullWidth>
      <InputLabel id="keep">Delete my data after</InputLabel>
      <Select labelId="keep" label="Delete my data after" defaultValue="y"><MenuItem value="m">3 months</MenuItem><MenuItem value="y">1 year</MenuItem><MenuItem value="f">Forever</MenuItem></Select>
    </FormControl>
  </section>
  <Collapse in={false}><FormControlLabel control={<Switch defaultChecked />} label="Upload contacts" /></Collapse>
</>);
