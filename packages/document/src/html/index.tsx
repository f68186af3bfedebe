export { Redline, type RedlineSetting, Stretches } from "./redline.tsx";
export { Runs, type Setting } from "./runs.tsx";
export { DocumentText, type TextSetting } from "./text.tsx";
