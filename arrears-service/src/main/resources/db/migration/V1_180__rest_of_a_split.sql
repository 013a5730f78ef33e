-- A deposit gave its part of a split back while another one held a part: that part is in the queue, the others stay where they are.
update bank_movement m
set matched_to = null, queue_reason = 'reversedByDeposit', version = version + 1
where matched_to = 'assigned'
    and amount <> (select coalesce(sum(p.amount), 0) from movement_part p where p.movement_id = m.movement_id and not p.undone);
