-- What the bank paid and got back: it is to be paid anew. Once a movement, whoever tells it.
alter table refund
    drop constraint refund_status_check,
    drop constraint refund_check1,
    add constraint refund_status_check check (status in ('requested', 'approved', 'refused', 'ordered', 'paid', 'rejected', 'returned')),
    add constraint refund_file_check check (
        (refund_file_id is not null) = (status in ('ordered', 'paid', 'rejected', 'returned')));

create table refund_return (
    movement_id uuid not null,
    refund_id uuid not null references refund,
    booked_on date not null,
    reason text,
    recorded_at timestamptz not null,
    primary key (movement_id, refund_id)
);
create index refund_return_refund on refund_return (refund_id);
