/** What has to be written by hand where a tool does not know it. */
export interface Order {
  id: string;
  customer: string;
  total: number;
}

export interface Session {
  customer: string;
}

export interface Customer {
  id: string;
  name: string;
}
