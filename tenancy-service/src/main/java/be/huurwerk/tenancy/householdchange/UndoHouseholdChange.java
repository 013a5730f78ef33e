package be.huurwerk.tenancy.householdchange;

import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.tenancy.notice.AwaitedSignatures;
import be.huurwerk.tenancy.notice.UndoNotice;
import be.huurwerk.tenancy.tenancy.AlreadyDeparted;
import be.huurwerk.tenancy.tenancy.Deaths;
import be.huurwerk.tenancy.tenancy.HomesElsewhere;
import be.huurwerk.tenancy.tenancy.HouseholdMember;
import be.huurwerk.tenancy.tenancy.Member;
import be.huurwerk.tenancy.tenancy.Residence;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Undoes a change of a household that was entered by mistake. Part of the use case that annuls. */
@ApplicationScoped
public class UndoHouseholdChange {

    private final Tenancies tenancies;
    private final HouseholdChanges householdChanges;
    private final UndoNotice undoNotice;
    private final AwaitedSignatures awaitedSignatures;
    private final Deaths deaths;
    private final HomesElsewhere homesElsewhere;
    private final Outbox outbox;

    UndoHouseholdChange(
            Tenancies tenancies,
            HouseholdChanges householdChanges,
            UndoNotice undoNotice,
            AwaitedSignatures awaitedSignatures,
            Deaths deaths,
            HomesElsewhere homesElsewhere,
            Outbox outbox) {
        this.tenancies = tenancies;
        this.householdChanges = householdChanges;
        this.undoNotice = undoNotice;
        this.awaitedSignatures = awaitedSignatures;
        this.deaths = deaths;
        this.homesElsewhere = homesElsewhere;
        this.outbox = outbox;
    }

    /**
     * @param tenancy locked
     * @param ifMatch the change's version, or null
     * @throws ProblemException 409 when it was refused or annulled, later changes build upon it, a notice runs unsigned by who left, who
     *     left is a tenant elsewhere since, the household has left or somebody else has the dwelling by then, 412 when the change has changed
     */
    public void undo(Tenancy tenancy, UUID householdChangeId, String ifMatch) {
        HouseholdChange change = householdChanges
                .find(tenancy.tenancyId(), householdChangeId)
                .orElseThrow(() -> HouseholdChangeProblems.unknown(householdChangeId));
        ETags.check(ifMatch, change.version());
        if (!change.status().isOpen() && !change.status().holds()) {
            throw HouseholdChangeProblems.closed();
        }
        boolean afterTheEnd = tenancy.fixedEnd().filter(change.on()::isAfter).isPresent();
        if (tenancy.keysReturnedOn().isPresent() && !afterTheEnd) {
            throw AlreadyDeparted.problem(tenancy.tenancyId());
        }
        householdChanges.update(change.annulled());
        if (change.status().holds()) {
            undo(tenancy, change);
        } else {
            tenancies.filed(tenancy.tenancyId());
        }
    }

    /** Without the change a tenant is left on every day as before it, and whose death ends the lease is the last one still. */
    private void checkTenants(Tenancy before, HouseholdChange change, Tenancy after) {
        deaths.ofLastTenant(after.tenancyId())
                .filter(died -> !personIds(before.tenantsOn(before.fromSigningOn(died)))
                        .containsAll(personIds(after.tenantsOn(after.fromSigningOn(died)))))
                .ifPresent(died -> {
                    throw HouseholdChangeProblems.endedByDeath(
                            died, deaths.toldOfLastTenantBy(after.tenancyId()).orElseThrow());
                });
        LocalDate from = after.fromSigningOn(change.on());
        LastTenant.firstDayWithout(after.residences(), from, after.fixedEnd())
                .filter(day -> !LastTenant.firstDayWithout(before.residences(), from, Optional.empty())
                        .equals(Optional.of(day)))
                .ifPresent(day -> {
                    throw HouseholdChangeProblems.leavesNoTenant(
                            day,
                            householdChanges.departures(after.tenancyId()).stream()
                                    .filter(departure -> departure.on().equals(day))
                                    .toList());
                });
    }

    private static List<UUID> personIds(List<Member> members) {
        return members.stream().map(Member::personId).toList();
    }

    private void undo(Tenancy tenancy, HouseholdChange change) {
        List<Residence> residences = tenancies.undo(tenancy.tenancyId(), change.householdChangeId());
        boolean endMoved = undoNotice.undoEndBy(tenancy, change.householdChangeId());
        checkTenants(tenancy, change, tenancies.find(tenancy.tenancyId()).orElseThrow());
        if (change.kind().takesSomebody()) {
            awaitedSignatures.checkSigned(tenancy.tenancyId(), change.personId());
            homesElsewhere.refuseSecond(
                    List.of(change.personId()),
                    tenancies.find(tenancy.tenancyId()).orElseThrow(),
                    change.on());
        }
        homesElsewhere.refuseDomicileAgain(
                change.personId(), tenancies.find(tenancy.tenancyId()).orElseThrow(), change.on());
        Optional<LocalDate> endDate = Optional.of(tenancy.tenancyId())
                .filter(id -> endMoved)
                .flatMap(tenancies::find)
                .flatMap(Tenancy::endDate);
        List<HouseholdMember> household = residences.stream()
                .filter(residence -> residence.isOn(tenancy.fromSigningOn(change.on())))
                .map(residence -> HouseholdMember.of(residence.member()))
                .toList();
        outbox.append(
                HouseholdChangeAnnulled.TYPE,
                tenancy.tenancyId(),
                new HouseholdChangeAnnulled(
                        tenancy.tenancyId(),
                        change.householdChangeId(),
                        change.on(),
                        change.rentEffectiveFrom(),
                        household,
                        endDate));
        awaitedSignatures.follow(tenancy.tenancyId());
    }
}
