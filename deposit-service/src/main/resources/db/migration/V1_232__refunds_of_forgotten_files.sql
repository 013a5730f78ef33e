-- A statement may show that a refund left in a file that this database doesn't know, since it was restored to a moment before it.
alter table refund
    drop constraint refund_file_check,
    add constraint refund_file_check check (
        case when refund_file_id is not null then status in ('ordered', 'paid', 'rejected', 'returned')
             when paid_movement_id is not null then status in ('paid', 'returned')
             else status in ('requested', 'approved', 'refused') end);
create index refund_discrepancy_name on refund_discrepancy (end_to_end_id);
