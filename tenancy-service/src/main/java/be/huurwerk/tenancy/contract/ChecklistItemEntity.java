package be.huurwerk.tenancy.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "checklist_item")
@IdClass(ChecklistItemEntity.Key.class)
class ChecklistItemEntity {

    record Key(UUID tenancyId, ChecklistItem item) implements Serializable {}

    @Id
    @Column(name = "tenancy_id")
    UUID tenancyId;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "item")
    ChecklistItem item;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    CheckedItem.ChecklistState state;

    @Column(name = "on_date")
    LocalDate on;

    @Column(name = "note")
    String note;

    static ChecklistItemEntity open(UUID tenancyId, ChecklistItem item, LocalDate dueOn) {
        ChecklistItemEntity row = new ChecklistItemEntity();
        row.tenancyId = tenancyId;
        row.item = item;
        row.dueOn = dueOn;
        row.state = CheckedItem.ChecklistState.open;
        return row;
    }

    CheckedItem toItem() {
        return new CheckedItem(tenancyId, item, dueOn, state, Optional.ofNullable(on), Optional.ofNullable(note));
    }
}
