-- Other beneficiaries who agreed that a refund takes of their part as well.
create table refund_consent (
    refund_id uuid not null references refund,
    position integer not null,
    person_id uuid not null,
    heir_id uuid,
    given_on date not null,
    primary key (refund_id, position)
);
