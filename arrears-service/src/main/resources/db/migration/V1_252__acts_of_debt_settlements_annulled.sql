-- An act of a debt settlement that was written down wrongly stays, and counts for nothing.
alter table debt_settlement_act
    add column annulled_at timestamptz,
    add column annulment_reason text,
    add column annulled_by_client text,
    add column annulled_by_subject text;
