package be.huurwerk.rent.inbound;

import be.huurwerk.rent.advance.FollowAdvances;
import be.huurwerk.rent.decision.DecideWhatIsDue;
import be.huurwerk.rent.household.HouseholdChange;
import be.huurwerk.rent.household.SignedTenancy;
import be.huurwerk.rent.household.TenancyFacts;
import be.huurwerk.rent.income.Persons;
import be.huurwerk.rent.outdatedrent.FindOutdatedRents;
import be.huurwerk.rent.propertytax.DecideCredit;
import be.huurwerk.rent.retention.EraseTenancy;
import be.huurwerk.rent.underoccupancyfee.DecideFee;
import be.huurwerk.rent.underoccupancyfee.SurplusPeriod;
import be.huurwerk.rent.yearlysettlement.SettleExit;
import be.huurwerk.servicekit.event.EventListener;
import be.huurwerk.servicekit.event.ReceivedEvent;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Hears of persons and tenancies. */
@ApplicationScoped
class TenancyListener implements EventListener {

    private final Persons persons;
    private final TenancyFacts tenancies;
    private final DecideWhatIsDue decide;
    private final EraseTenancy eraseTenancy;
    private final DecideFee decideFee;
    private final DecideCredit decideCredit;
    private final FollowAdvances followAdvances;
    private final SettleExit settleExit;
    private final FindOutdatedRents outdatedRents;

    TenancyListener(
            Persons persons,
            TenancyFacts tenancies,
            DecideWhatIsDue decide,
            EraseTenancy eraseTenancy,
            DecideFee decideFee,
            DecideCredit decideCredit,
            FollowAdvances followAdvances,
            SettleExit settleExit,
            FindOutdatedRents outdatedRents) {
        this.outdatedRents = outdatedRents;
        this.persons = persons;
        this.tenancies = tenancies;
        this.decide = decide;
        this.eraseTenancy = eraseTenancy;
        this.decideFee = decideFee;
        this.decideCredit = decideCredit;
        this.followAdvances = followAdvances;
        this.settleExit = settleExit;
    }

    record Erased(UUID tenancyId, List<UUID> personIds) {
        Erased {
            Objects.requireNonNull(tenancyId, "tenancyId");
            Objects.requireNonNull(personIds, "personIds");
        }
    }

    record PersonRegistered(UUID personId, LocalDate birthDate) {
        PersonRegistered {
            Objects.requireNonNull(personId, "personId");
            Objects.requireNonNull(birthDate, "birthDate");
        }
    }

    record End(UUID tenancyId, Optional<LocalDate> endDate) {
        End {
            Objects.requireNonNull(tenancyId, "tenancyId");
        }
    }

    record Notice(UUID tenancyId, UUID noticeId, Optional<LocalDate> endDate) {
        Notice {
            Objects.requireNonNull(tenancyId, "tenancyId");
            Objects.requireNonNull(noticeId, "noticeId");
        }
    }

    record FeeChanged(UUID tenancyId, List<SurplusPeriod> periods) {
        FeeChanged {
            Objects.requireNonNull(tenancyId, "tenancyId");
            Objects.requireNonNull(periods, "periods");
        }
    }

    record Annulled(UUID tenancyId) {
        Annulled {
            Objects.requireNonNull(tenancyId, "tenancyId");
        }
    }

    record ChangeAnnulled(
            UUID tenancyId, UUID householdChangeId, Optional<LocalDate> rentEffectiveFrom, List<Person> household) {

        ChangeAnnulled {
            Objects.requireNonNull(tenancyId, "tenancyId");
            Objects.requireNonNull(householdChangeId, "householdChangeId");
            Objects.requireNonNull(household, "household");
        }

        record Person(UUID personId) {}

        List<UUID> personIds() {
            return household.stream().map(Person::personId).toList();
        }
    }

    record DwellingFigures(UUID dwellingId, JsonNode figures) {
        DwellingFigures {
            Objects.requireNonNull(dwellingId, "dwellingId");
            Objects.requireNonNull(figures, "figures");
        }
    }

    @Override
    public String name() {
        return "tenancy";
    }

    @Override
    public String topic() {
        return "huurwerk.tenancy.v1";
    }

    @Override
    public void on(ReceivedEvent event) {
        switch (event.type()) {
            case "persons.notify.registered" -> registered(event.data(PersonRegistered.class));
            case "tenancies.notify.signed" -> signed(event);
            case "tenancies.notify.householdChanged" -> householdChanged(event);
            case "tenancies.notify.noticeGiven" -> noticeGiven(event);
            case "tenancies.notify.departed" -> departed(event);
            case "tenancies.notify.noticeWithdrawn" -> noticeWithdrawn(event);
            case "tenancies.notify.householdChangeAnnulled" -> changeAnnulled(event.data(ChangeAnnulled.class));
            case "tenancies.notify.underOccupancyFeeChanged" -> feeChanged(event.data(FeeChanged.class));
            case "tenancies.notify.annulled" -> annulled(event.data(Annulled.class));
            case "tenancies.notify.erased" -> erased(event.data(Erased.class));
            case "dwellings.notify.registered", "dwellings.notify.figuresChanged" -> figuresTold(event);
            default -> {
                // no matter of the rent
            }
        }
    }

    private void erased(Erased file) {
        eraseTenancy.erase(file.tenancyId(), file.personIds());
    }

    private void registered(PersonRegistered person) {
        persons.keep(person.personId(), person.birthDate());
    }

    private void signed(ReceivedEvent event) {
        SignedTenancy tenancy = event.data(SignedTenancy.class);
        tenancy.household().stream()
                .sorted((one, other) -> one.personId().compareTo(other.personId()))
                .forEach(member -> persons.keep(member.personId(), member.birthDate()));
        persons.lock(tenancy.personIds());
        if (tenancies.signed(tenancy, event.data(), event.time())) {
            decide.signed(tenancy.tenancyId());
            decideFee.signed(tenancy.tenancyId());
            decideCredit.followed(tenancy.tenancyId());
            followAdvances.signed(tenancy.tenancyId());
        }
    }

    private void feeChanged(FeeChanged fee) {
        decideFee.told(fee.tenancyId(), fee.periods());
    }

    private void householdChanged(ReceivedEvent event) {
        HouseholdChange change = event.data(HouseholdChange.class);
        change.members().stream()
                .sorted((one, other) -> one.personId().compareTo(other.personId()))
                .forEach(member -> member.birthDate().ifPresent(birth -> persons.keep(member.personId(), birth)));
        if (!change.members().isEmpty()) {
            persons.lock(change.personIds());
        }
        tenancies.changed(change, event.data(), event.sequence());
        change.endDate()
                .ifPresent(end -> decide.ended(
                        change.tenancyId(), tenancies.ended(change.tenancyId(), Optional.of(end), event.sequence())));
        change.rentEffectiveFrom().ifPresent(from -> decide.householdChanged(change.tenancyId(), from));
        change.endDate().ifPresent(end -> {
            decideCredit.followed(change.tenancyId());
            followAdvances.followed(change.tenancyId());
        });
    }

    private void departed(ReceivedEvent event) {
        End end = event.data(End.class);
        ended(event, end.endDate());
        settleExit.departed(end.tenancyId());
    }

    private void noticeGiven(ReceivedEvent event) {
        Notice notice = event.data(Notice.class);
        notice.endDate().ifPresent(end -> tenancies.noticeGiven(notice.tenancyId(), notice.noticeId(), end));
        ended(event, notice.endDate());
    }

    /** A term that passes ends nothing; a notice in whose place the withdrawn one came does. */
    private void noticeWithdrawn(ReceivedEvent event) {
        Notice notice = event.data(Notice.class);
        ended(event, tenancies.noticeWithdrawn(notice.tenancyId(), notice.noticeId(), notice.endDate()));
    }

    private void ended(ReceivedEvent event, Optional<LocalDate> end) {
        UUID tenancyId = event.data(End.class).tenancyId();
        decide.ended(tenancyId, tenancies.ended(tenancyId, end, event.sequence()));
        decideCredit.followed(tenancyId);
        followAdvances.followed(tenancyId);
    }

    private void changeAnnulled(ChangeAnnulled annulled) {
        if (!annulled.household().isEmpty()) {
            persons.lock(annulled.personIds());
        }
        tenancies.changeAnnulled(annulled.tenancyId(), annulled.householdChangeId());
        annulled.rentEffectiveFrom().ifPresent(from -> decide.changeAnnulled(annulled.tenancyId(), from));
    }

    private void annulled(Annulled annulled) {
        tenancies.annulled(annulled.tenancyId());
        decide.retry(annulled.tenancyId());
        decideCredit.followed(annulled.tenancyId());
        followAdvances.followed(annulled.tenancyId());
    }

    private void figuresTold(ReceivedEvent event) {
        DwellingFigures dwelling = event.data(DwellingFigures.class);
        tenancies.figures(dwelling.dwellingId(), dwelling.figures(), event.time());
        outdatedRents.figuresTold(dwelling.dwellingId());
        decide.figuresTold(dwelling.dwellingId());
    }
}
