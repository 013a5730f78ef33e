package be.huurwerk.tenancy.tenancy;

import be.huurwerk.regulation.parameter.Parameters;
import java.util.List;

/** Who signs a lease at its start: to 2019 every adult of the household, since 2020 the tenants. */
public final class LeaseSignatories {

    private LeaseSignatories() {}

    /** Those of the household of the day of signing; where the law of that day is not known, the tenants. */
    public static List<Member> of(Tenancy tenancy, Parameters parameters) {
        return tenancy.householdOn(tenancy.signedOn()).stream()
                .filter(member -> Standing.of(member, tenancy, tenancy.signedOn(), parameters)
                        .signs()
                        .map(signs -> signs.contains(Signs.lease))
                        .orElse(member.partyToLease()))
                .toList();
    }
}
