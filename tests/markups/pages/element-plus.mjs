import { createApp, h } from 'vue';
import ElementPlus, { ElCheckbox, ElCheckboxGroup, ElCollapse, ElCollapseItem, ElForm, ElFormItem, ElOption, ElRadio, ElRadioGroup, ElSelect, ElSwitch } from 'element-plus';
import 'element-plus/dist/index.css';

const item = (label, ...children) => h(ElFormItem, { label }, () => children);

createApp({
  render: () => [
    h('h1', 'Privacy'),
    h(ElForm, () => [
      h('h3', 'Activity'),
      item('Personalised ads', h(ElSwitch, { modelValue: true })),
      item('Watch history', h(ElSwitch, { modelValue: false, inactiveText: 'Off', inlinePrompt: true }), h('p', 'Kept on our servers for a year')),
      item('Fraud checks', h(ElSwitch, { modelValue: true, disabled: true })),
      h('h3', 'Contact'),
      item('Reach me by', h(ElCheckboxGroup, { modelValue: ['Product news'] }, () => ['Product news', 'Phone call'].map(label => h(ElCheckbox, { value: label, label })))),
      h(ElCheckbox, { modelValue: false, indeterminate: true, label: 'All partner mail' }),
      item('Who may write to you', h(ElRadioGroup, { modelValue: 'b' }, () => [['a', 'Everyone'], ['b', 'Contacts'], ['c', 'Nobody']].map(([value, label]) => h(ElRadio, { value }, () => label)))),
      item('Delete my data after', h(ElSelect, { modelValue: 'y' }, () => [['m', '3 months'], ['y', '1 year'], ['f', 'Forever']].map(([value, label]) => h(ElOption, { value, label })))),
    ]),
    h(ElCollapse, () => h(ElCollapseItem, { title: 'Advanced' }, () => h(ElSwitch, { modelValue: true, activeText: 'Upload contacts' }))),
  ],
}).use(ElementPlus).mount('#page');
