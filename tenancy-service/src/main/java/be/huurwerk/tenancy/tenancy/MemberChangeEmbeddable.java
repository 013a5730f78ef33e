package be.huurwerk.tenancy.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

@Embeddable
class MemberChangeEmbeddable {

    @Column(name = "household_change_id")
    UUID householdChangeId;

    @Column(name = "on_date")
    LocalDate on;

    @Column(name = "until_date")
    LocalDate until;

    @Enumerated(EnumType.STRING)
    @Column(name = "effect")
    MemberChange.Effect effect;

    @Embedded
    MemberEmbeddable member;

    static MemberChangeEmbeddable of(MemberChange change) {
        MemberChangeEmbeddable row = new MemberChangeEmbeddable();
        row.householdChangeId = change.householdChangeId();
        row.on = change.on();
        row.until = change.until().orElse(null);
        row.effect = change.effect();
        row.member = MemberEmbeddable.of(change.member());
        return row;
    }

    MemberChange bornOn(LocalDate birthDate) {
        return new MemberChange(householdChangeId, on, Optional.ofNullable(until), effect, member.bornOn(birthDate));
    }
}
