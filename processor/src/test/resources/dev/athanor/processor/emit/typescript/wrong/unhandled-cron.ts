// expect: Property '"30 8 * * MON-FRI"' is missing in type '{ "0 3 * * *": () => void; }' but required in type 'CronHandlers'.
import { onCron } from "athanor/api";

export const scheduled = onCron({ "0 3 * * *": () => {} });
