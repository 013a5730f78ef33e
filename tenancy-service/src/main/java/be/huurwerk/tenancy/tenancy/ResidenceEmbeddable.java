package be.huurwerk.tenancy.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import java.util.Optional;

@Embeddable
class ResidenceEmbeddable {

    @Embedded
    MemberEmbeddable member;

    @Column(name = "from_date")
    LocalDate from;

    @Column(name = "until_date")
    LocalDate until;

    static ResidenceEmbeddable of(Residence residence) {
        ResidenceEmbeddable row = new ResidenceEmbeddable();
        row.member = MemberEmbeddable.of(residence.member());
        row.from = residence.from();
        row.until = residence.until().orElse(null);
        return row;
    }

    Residence bornOn(LocalDate birthDate) {
        return new Residence(member.bornOn(birthDate), from, Optional.ofNullable(until));
    }
}
