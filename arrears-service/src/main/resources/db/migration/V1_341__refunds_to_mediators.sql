-- What dividends of a debt settlement were too much goes back to the mediator; any other refund is of the tenant's own credit.
alter table refund add column to_mediator boolean not null default false;
