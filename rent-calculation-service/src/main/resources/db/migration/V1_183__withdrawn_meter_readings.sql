-- A reading that was a mistake counts no more; who took it back, and why.
alter table meter_reading
    add column withdrawn_at timestamptz,
    add column withdrawn_by_client text,
    add column withdrawn_by text,
    add column withdrawn_because text,
    add check ((withdrawn_at is null) = (withdrawn_because is null) and (withdrawn_at is null) = (withdrawn_by is null)
        and (withdrawn_at is null) = (withdrawn_by_client is null));
