package be.huurwerk.tenancy.householdchange;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;

@Embeddable
class FactsEmbeddable {

    @Column(name = "since")
    LocalDate since;

    @Column(name = "severely_disabled")
    Boolean severelyDisabled;

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

    static FactsEmbeddable of(StatedFacts facts) {
        FactsEmbeddable row = new FactsEmbeddable();
        row.since = facts.since().orElse(null);
        row.severelyDisabled = facts.severelyDisabled().orElse(null);
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

    StatedFacts toFacts() {
        return new StatedFacts(
                Optional.ofNullable(since),
                Optional.ofNullable(severelyDisabled),
                Optional.ofNullable(familyAllowance),
                Optional.ofNullable(orphanAllowance),
                Optional.ofNullable(domiciled),
                Optional.ofNullable(sharedCustody),
                Optional.ofNullable(otherParentRentsSocially),
                Optional.ofNullable(unmarried),
                Optional.ofNullable(residentSinceMajority),
                Optional.ofNullable(degree));
    }
}
