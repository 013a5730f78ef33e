package be.huurwerk.tenancy.tenancy;

import be.huurwerk.webkit.body.Personal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

public record MemberRequest(
        UUID personId,
        Role role,
        Optional<LocalDate> since,
        @Personal Optional<Boolean> severelyDisabled,
        Optional<Boolean> familyAllowance,
        Optional<Boolean> orphanAllowance,
        Optional<Boolean> domiciled,
        Optional<Boolean> sharedCustody,
        Optional<Boolean> otherParentRentsSocially,
        Optional<Boolean> unmarried,
        Optional<Boolean> residentSinceMajority,
        Optional<@Min(1) @Max(3) Integer> degree) {

    public NewMember toMember() {
        return new NewMember(
                personId,
                role,
                new MemberFacts(
                        since,
                        severelyDisabled.orElse(false),
                        familyAllowance,
                        orphanAllowance,
                        domiciled,
                        sharedCustody,
                        otherParentRentsSocially,
                        unmarried,
                        residentSinceMajority,
                        degree));
    }
}
