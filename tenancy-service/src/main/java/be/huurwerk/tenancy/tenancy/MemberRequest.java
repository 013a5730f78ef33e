package be.huurwerk.tenancy.tenancy;

import be.huurwerk.webkit.body.Withheld;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

public record MemberRequest(
        UUID personId,
        Role role,
        Optional<LocalDate> since,
        @Withheld Optional<Boolean> severelyDisabled,
        @Withheld Optional<Boolean> familyAllowance,
        @Withheld Optional<Boolean> orphanAllowance,
        @Withheld Optional<Boolean> domiciled,
        @Withheld Optional<Boolean> sharedCustody,
        @Withheld Optional<Boolean> otherParentRentsSocially,
        @Withheld Optional<Boolean> unmarried,
        @Withheld Optional<Boolean> residentSinceMajority,
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
