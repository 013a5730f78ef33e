package be.huurwerk.tenancy.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

@Embeddable
class MemberEmbeddable {

    @Column(name = "person_id")
    UUID personId;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    Role role;

    @Column(name = "party_to_lease")
    boolean partyToLease;

    @Column(name = "since")
    LocalDate since;

    @Column(name = "severely_disabled")
    boolean severelyDisabled;

    @Column(name = "family_allowance")
    Boolean familyAllowance;

    @Column(name = "orphan_allowance")
    Boolean orphanAllowance;

    @Column(name = "domiciled")
    Boolean domiciled;

    @Column(name = "shared_custody")
    Boolean sharedCustody;

    @Column(name = "other_parent_rents_socially")
    Boolean otherParentRentsSocially;

    @Column(name = "unmarried")
    Boolean unmarried;

    @Column(name = "resident_since_majority")
    Boolean residentSinceMajority;

    @Column(name = "degree")
    Integer degree;

    static MemberEmbeddable of(Member member) {
        MemberFacts facts = member.facts();
        MemberEmbeddable row = new MemberEmbeddable();
        row.personId = member.personId();
        row.role = member.role();
        row.partyToLease = member.partyToLease();
        row.since = facts.since().orElse(null);
        row.severelyDisabled = facts.severelyDisabled();
        row.familyAllowance = facts.familyAllowance().orElse(null);
        row.orphanAllowance = facts.orphanAllowance().orElse(null);
        row.domiciled = facts.domiciled().orElse(null);
        row.sharedCustody = facts.sharedCustody().orElse(null);
        row.otherParentRentsSocially = facts.otherParentRentsSocially().orElse(null);
        row.unmarried = facts.unmarried().orElse(null);
        row.residentSinceMajority = facts.residentSinceMajority().orElse(null);
        row.degree = facts.degree().orElse(null);
        return row;
    }

    Member bornOn(LocalDate birthDate) {
        MemberFacts facts = new MemberFacts(
                Optional.ofNullable(since),
                severelyDisabled,
                Optional.ofNullable(familyAllowance),
                Optional.ofNullable(orphanAllowance),
                Optional.ofNullable(domiciled),
                Optional.ofNullable(sharedCustody),
                Optional.ofNullable(otherParentRentsSocially),
                Optional.ofNullable(unmarried),
                Optional.ofNullable(residentSinceMajority),
                Optional.ofNullable(degree));
        return new Member(personId, role, birthDate, facts, partyToLease);
    }
}
