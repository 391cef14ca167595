export default {
  fetch(request, env) {
    env.POINTS.writeDataPoint({ indexes: ["a"], blobs: ["b", null], doubles: [1] });
    return new Response("written");
  },
};
