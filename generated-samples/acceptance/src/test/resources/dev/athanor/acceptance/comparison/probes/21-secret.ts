// The name of a secret is misspelt
// right
console.log(env.API_KEY.length);
// wrong
console.log(env.API_KYE.length);
