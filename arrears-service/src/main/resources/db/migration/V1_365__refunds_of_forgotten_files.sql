-- A refund may have left in a file that this database doesn't know, since it was restored to a moment before it: somebody says so by the debit.
alter table refund
    drop constraint refund_check1,
    add constraint refund_file_check check (
        case when refund_file_id is not null then status in ('ordered', 'paid', 'rejected')
             when paid_movement_id is not null then status in ('paid', 'rejected')
             else status in ('requested', 'approved', 'refused') end);
