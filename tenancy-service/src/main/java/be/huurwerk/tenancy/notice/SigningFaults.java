package be.huurwerk.tenancy.notice;

import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.tenancy.Member;
import be.huurwerk.tenancy.tenancy.Residence;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.webkit.problem.Issue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is wrong with who signed a notice, or with the tenancy that the household moves to. */
final class SigningFaults {

    private SigningFaults() {}

    /**
     * @param signed who signed, as the body lists them
     * @param known who could sign: the household, or for a death every registered person
     * @param required who must sign
     */
    static List<Issue> ofSignatories(List<UUID> signed, Set<UUID> known, List<UUID> required) {
        List<Issue> faults = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < signed.size(); i++) {
            String name = "signatories[" + i + "]";
            if (!known.contains(signed.get(i))) {
                faults.add(Issues.notFound(
                        name,
                        signed.get(i),
                        "There is no such person in the household.",
                        "Er is geen zo'n persoon in het gezin."));
            }
            if (!seen.add(signed.get(i))) {
                faults.add(Issues.rejected(name, "Nobody signs twice.", "Niemand tekent twee keer."));
            }
        }
        if (!required.isEmpty() && Collections.disjoint(signed, required)) {
            faults.add(Issues.required(
                    "signatories",
                    "At least one of those who must sign has signed.",
                    "Minstens één van wie moet tekenen, heeft getekend."));
        }
        return faults;
    }

    /** Only a death says who died: a tenant of the lease on that day. */
    static Optional<Issue> ofWhoDied(UUID personId, NoticeRequest request, Tenancy tenancy) {
        if (request.reason() != NoticeReason.death) {
            return Optional.of(
                    Issues.rejected("deceasedId", "Only a death has this.", "Enkel een overlijden heeft dit."));
        }
        boolean tenant = request.diedOn().map(tenancy::fromSigningOn).map(tenancy::tenantsOn).stream()
                .flatMap(List::stream)
                .anyMatch(member -> member.personId().equals(personId));
        return tenant || request.diedOn().isEmpty()
                ? Optional.empty()
                : Optional.of(Issues.notFound(
                        "deceasedId",
                        personId,
                        "This person is no tenant of this lease on that day.",
                        "Deze persoon is op die dag geen huurder van dit contract."));
    }

    /** @param deceased of whom a death is known by the day of the signature */
    static List<Issue> ofDeceased(List<UUID> signed, Set<UUID> deceased) {
        return IntStream.range(0, signed.size())
                .filter(at -> deceased.contains(signed.get(at)))
                .mapToObj(at -> Issues.deceased("signatories[" + at + "]"))
                .toList();
    }

    /** The faults of the lease that an internal move leads to. */
    static List<Issue> ofInternalMove(UUID newTenancyId, Optional<Tenancy> next, Tenancy tenancy) {
        if (next.isEmpty()) {
            return List.of(Issues.notFound(
                    "newTenancyId", newTenancyId, "There is no such tenancy.", "Er is geen zo'n huurovereenkomst."));
        }
        if (Collections.disjoint(tenants(next.get()), tenants(tenancy))
                || next.get().tenancyId().equals(tenancy.tenancyId())) {
            return List.of(Issues.rejected(
                    "newTenancyId",
                    "That is no other tenancy of a tenant of this one.",
                    "Dat is geen andere huurovereenkomst van een huurder van deze."));
        }
        return List.of();
    }

    private static Set<UUID> tenants(Tenancy tenancy) {
        return tenancy.residences().stream()
                .map(Residence::member)
                .filter(Member::partyToLease)
                .map(Member::personId)
                .collect(Collectors.toSet());
    }
}
