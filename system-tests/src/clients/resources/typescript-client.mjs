// Through the TypeScript client: registers a dwelling, reads it, asks for one that is not there, and reads the feed to its end.
const [folder, basePath, accessToken] = process.argv.slice(2);
const tenancy = await import(`${folder}/dist/tenancy/index.js`);
const configuration = new tenancy.Configuration({basePath, headers: {Authorization: `Bearer ${accessToken}`}});
const dwellings = new tenancy.DwellingsApi(configuration);

const made = await dwellings.registerDwelling({dwellingRequest: {
  reference: `TS-${Date.now()}`, kind: 'house', bedrooms: 2,
  address: {street: 'Testlaan', houseNumber: '6', postalCode: '2220', municipality: 'Heist-op-den-Berg'},
  figures: [{validFrom: '2019-01-01', baseRent: 600.10}]}});
const found = await dwellings.getDwelling({dwellingId: made.dwellingId});

const refused = await dwellings.getDwelling({dwellingId: '0190a000-0000-7000-8000-000000000000'})
    .then(() => 'answered', fault => fault.response.status);

const events = new tenancy.EventsApi(configuration);
const ours = [];
let page = {upToDate: false};
while (!page.upToDate) {
  const after = page.next && new URL(page.next, basePath).searchParams.get('after');
  page = await events.listEvents({after: after ?? undefined, pageSize: 500, type: ['dwellings.notify.registered']});
  ours.push(...page.items.filter(event => event.subject === made.dwellingId));
  if (page.upToDate && ours.length === 0) {
    page = {...page, upToDate: false};
  }
}
console.log(JSON.stringify({reference: found.reference === made.reference, refused,
  baseRent: ours[0].data.figures[0].baseRent, validFrom: ours[0].data.figures[0].validFrom}));
