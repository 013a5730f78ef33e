package be.huurwerk.tenancy.tenancy;

import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.dwelling.Dwelling;
import be.huurwerk.webkit.problem.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What must hold of dates, dwelling and previous lease for a lease to be signed. */
final class SigningRules {

    private SigningRules() {}

    /** @param previous the previous lease that is named, if it is known here */
    static List<Issue> faults(NewTenancy lease, Optional<Dwelling> dwelling, Optional<Tenancy> previous) {
        List<Issue> faults = new ArrayList<>();
        if (dwelling.isEmpty()) {
            faults.add(Issues.notFound(
                    "dwellingId", lease.dwellingId(), "There is no such dwelling.", "Er is geen zo'n woning."));
        }
        if (lease.startDate().isBefore(lease.signedOn())) {
            faults.add(Issues.period(
                    "startDate",
                    lease.startDate().toString(),
                    "A lease starts on the day of signing at the earliest.",
                    "Een huurcontract begint ten vroegste op de dag van ondertekening."));
        }
        if (dwelling.filter(known -> !known.hasFiguresOn(lease.keptFrom())).isPresent()) {
            faults.add(Issues.rejected(
                    lease.takenOver().isPresent() ? "takenOver.on" : "startDate",
                    "The dwelling has no rent figures that hold on this day.",
                    "De woning heeft geen huurcijfers die op deze dag gelden."));
        }
        lease.takenOver().ifPresent(over -> faults.addAll(TakeOverRules.faults(over, lease.startDate())));
        lease.previousLease().ifPresent(stated -> faults.addAll(previousFaults(stated, lease.household(), previous)));
        return faults;
    }

    /**
     * Whether the previous lease counts for the kind of this one: somebody who is a tenant of this lease was a tenant of that one, or a
     * tenant's partner. A household member who comes to rent alone is a new tenant. A lease that is not known here is as it is stated.
     */
    static boolean countsForTheKind(NewTenancy lease, Optional<Tenancy> previous) {
        Set<UUID> tenants = lease.tenants();
        return previous.isEmpty()
                || previous.get().residences().stream()
                        .map(Residence::member)
                        .filter(member -> member.partyToLease() || member.role().isPartner())
                        .anyMatch(member -> tenants.contains(member.personId()));
    }

    private static boolean livesThere(List<NewMember> household, Tenancy previous) {
        Set<UUID> moving = household.stream().map(NewMember::personId).collect(Collectors.toSet());
        return previous.residences().stream()
                .map(Residence::member)
                .map(Member::personId)
                .anyMatch(moving::contains);
    }

    private static List<Issue> previousFaults(
            PreviousLease stated, List<NewMember> household, Optional<Tenancy> known) {
        List<Issue> faults = new ArrayList<>();
        boolean own = stated.isOwn();
        if (!own && stated.reason() == PreviousLease.Reason.internalMove) {
            faults.add(Issues.rejected(
                    "previousLease.reason",
                    "An internal move is one between dwellings of the same landlord.",
                    "Intern verhuizen is verhuizen tussen woningen van dezelfde verhuurder."));
        }
        if (stated.tenancyId().isEmpty()) {
            return faults;
        }
        if (!own) {
            faults.add(Issues.rejected(
                    "previousLease.tenancyId",
                    "The lease of another landlord is not known here.",
                    "Het huurcontract van een andere verhuurder is hier niet gekend."));
        } else if (known.isEmpty()) {
            faults.add(Issues.notFound(
                    "previousLease.tenancyId",
                    stated.tenancyId().get(),
                    "There is no such tenancy.",
                    "Er is geen zo'n huurovereenkomst."));
        } else if (known.get().contractKind() != stated.kind()) {
            faults.add(Issues.rejected(
                    "previousLease.kind",
                    "That lease is of another kind.",
                    "Dat huurcontract is van een andere soort."));
        } else if (!livesThere(household, known.get())) {
            faults.add(Issues.rejected(
                    "previousLease.tenancyId",
                    "Nobody of this household lives or lived there.",
                    "Niemand van dit gezin woont of woonde daar."));
        }
        return faults;
    }
}
