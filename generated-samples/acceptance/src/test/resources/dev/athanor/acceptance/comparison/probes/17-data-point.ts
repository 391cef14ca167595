// A data point of Analytics Engine lacks a part
// right
env.REQUESTS.writeDataPoint({ indexes: ["ada"], blobs: ["/"], doubles: [1] });
// wrong
env.REQUESTS.writeDataPoint({ indexes: ["ada"], blobs: [], doubles: [1] });
