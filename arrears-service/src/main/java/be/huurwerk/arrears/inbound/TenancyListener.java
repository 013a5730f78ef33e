package be.huurwerk.arrears.inbound;

import be.huurwerk.arrears.account.OpenAccount;
import be.huurwerk.arrears.chargesettlement.AnnulSettlements;
import be.huurwerk.arrears.damageclaim.HearDamageClaim;
import be.huurwerk.arrears.debtsettlement.SettlementsOfMistakes;
import be.huurwerk.arrears.departure.DepartureFacts;
import be.huurwerk.arrears.posting.BookRent;
import be.huurwerk.arrears.posting.Cause;
import be.huurwerk.arrears.posting.TakeOver;
import be.huurwerk.arrears.posting.TenancyFacts;
import be.huurwerk.arrears.retention.EraseTenancy;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.event.EventListener;
import be.huurwerk.servicekit.event.ReceivedEvent;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What tenancy tells: contracts, households, visits, notices and departures, and what of it was a mistake. */
@ApplicationScoped
class TenancyListener implements EventListener {

    private final OpenAccount openAccount;
    private final TakeOver takeOver;
    private final AnnulSettlements annulSettlements;
    private final SettlementsOfMistakes settlementsOfMistakes;
    private final TenancyFacts tenancies;
    private final DepartureFacts departures;
    private final HouseholdProjection households;
    private final BookRent bookRent;
    private final HearDamageClaim hearDamageClaim;
    private final EraseTenancy eraseTenancy;
    private final BusinessDate businessDate;

    TenancyListener(
            OpenAccount openAccount,
            TakeOver takeOver,
            AnnulSettlements annulSettlements,
            SettlementsOfMistakes settlementsOfMistakes,
            TenancyFacts tenancies,
            DepartureFacts departures,
            HouseholdProjection households,
            BookRent bookRent,
            HearDamageClaim hearDamageClaim,
            EraseTenancy eraseTenancy,
            BusinessDate businessDate) {
        this.openAccount = openAccount;
        this.takeOver = takeOver;
        this.annulSettlements = annulSettlements;
        this.settlementsOfMistakes = settlementsOfMistakes;
        this.tenancies = tenancies;
        this.departures = departures;
        this.households = households;
        this.bookRent = bookRent;
        this.hearDamageClaim = hearDamageClaim;
        this.eraseTenancy = eraseTenancy;
        this.businessDate = businessDate;
    }

    record Signed(
            UUID tenancyId,
            LocalDate signedOn,
            LocalDate startDate,
            Optional<LocalDate> endDate,
            List<HouseholdMember> household,
            Optional<TakenOver> takenOver) {
        Signed {
            Facts.present(tenancyId, "tenancyId");
            Facts.present(signedOn, "signedOn");
            Facts.present(startDate, "startDate");
            Facts.present(household, "household");
        }

        /** The first day on which it binds whoever signed, for what is asked here. */
        LocalDate boundFrom() {
            return takenOver.map(TakenOver::on).orElse(startDate);
        }

        /** The first day that the account tells of. */
        LocalDate accountFrom() {
            return takenOver.map(TakenOver::on).orElse(signedOn.isBefore(startDate) ? signedOn : startDate);
        }

        List<UUID> tenants() {
            return household.stream()
                    .filter(HouseholdMember::isTenant)
                    .map(HouseholdMember::personId)
                    .toList();
        }
    }

    /** What a tenancy brought along that ran before this system. */
    record TakenOver(LocalDate on, BigDecimal rent, List<OpenItem> openItems) {
        TakenOver {
            Facts.present(on, "takenOver.on");
            Facts.present(rent, "takenOver.rent");
            Facts.present(openItems, "takenOver.openItems");
        }
    }

    record OpenItem(LocalDate dueOn, BigDecimal amount, String kind) {}

    record NoticeGiven(UUID tenancyId, UUID noticeId, String reason, LocalDate endDate, Optional<LocalDate> diedOn) {
        NoticeGiven {
            Facts.present(tenancyId, "tenancyId");
            Facts.present(noticeId, "noticeId");
            Facts.present(endDate, "endDate");
        }
    }

    record NoticeWithdrawn(UUID tenancyId, UUID noticeId, Optional<LocalDate> endDate) {
        NoticeWithdrawn {
            Facts.present(tenancyId, "tenancyId");
            Facts.present(noticeId, "noticeId");
        }
    }

    record Extended(UUID tenancyId, LocalDate endDate) {
        Extended {
            Facts.present(tenancyId, "tenancyId");
            Facts.present(endDate, "endDate");
        }
    }

    record HouseholdChangeAnnulled(UUID tenancyId, UUID householdChangeId) {
        HouseholdChangeAnnulled {
            Facts.present(householdChangeId, "householdChangeId");
        }
    }

    record Erased(UUID tenancyId) {
        Erased {
            Facts.present(tenancyId, "tenancyId");
        }
    }

    record Annulled(UUID tenancyId) {
        Annulled {
            Facts.present(tenancyId, "tenancyId");
        }
    }

    record Departed(
            UUID tenancyId,
            LocalDate endDate,
            LocalDate keysReturnedOn,
            Optional<LocalDate> reletFrom,
            List<Damage> damages) {
        Departed {
            Facts.present(tenancyId, "tenancyId");
            Facts.present(endDate, "endDate");
            Facts.present(keysReturnedOn, "keysReturnedOn");
            Facts.present(damages, "damages");
        }

        /** The last day for which the household pays: once the next lease runs, that household does. */
        LocalDate paidUntil() {
            return reletFrom
                    .map(next -> next.minusDays(1))
                    .filter(keysReturnedOn::isAfter)
                    .orElse(keysReturnedOn);
        }
    }

    record DamageCharged(UUID tenancyId, UUID damageClaimId, LocalDate decidedOn, BigDecimal amount) {
        DamageCharged {
            Facts.present(tenancyId, "tenancyId");
            Facts.present(damageClaimId, "damageClaimId");
            Facts.present(decidedOn, "decidedOn");
            Facts.present(amount, "amount");
        }
    }

    record VisitHeld(UUID tenancyId, UUID visitId, LocalDate heldOn, String kind) {
        VisitHeld {
            Facts.present(tenancyId, "tenancyId");
            Facts.present(visitId, "visitId");
            Facts.present(heldOn, "heldOn");
            Facts.present(kind, "kind");
        }
    }

    record Damage(UUID damageId, String description, BigDecimal amount) {}

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
        households.on(event);
        switch (event.type()) {
            case "tenancies.notify.signed" -> signed(event.data(Signed.class));
            case "tenancies.notify.noticeGiven" -> noticeGiven(event.data(NoticeGiven.class));
            case "tenancies.notify.noticeWithdrawn" -> noticeWithdrawn(event.data(NoticeWithdrawn.class));
            case "tenancies.notify.extended" -> extended(event.data(Extended.class));
            case "tenancies.notify.annulled" -> annulled(event.data(Annulled.class));
            case "tenancies.notify.erased" ->
                eraseTenancy.erase(event.data(Erased.class).tenancyId());
            case "tenancies.notify.departed" -> departed(event.data(Departed.class));
            case "damageClaims.notify.charged" -> damageCharged(event.data(DamageCharged.class));
            default -> {
                // not about money
            }
        }
    }

    private void signed(Signed signed) {
        tenancies.signed(
                signed.tenancyId(), signed.accountFrom(), signed.boundFrom(), signed.startDate(), signed.endDate());
        openAccount.open(signed.tenancyId());
        signed.takenOver()
                .ifPresent(over -> takeOver.takeOver(
                        signed.tenancyId(), over.on(), Euro.of(over.rent()), openItems(over.openItems())));
        bookRent.upToDate(signed.tenancyId(), Cause.contractSigned);
    }

    private static List<TakeOver.OpenItem> openItems(List<OpenItem> items) {
        return items.stream()
                .map(item -> new TakeOver.OpenItem(item.dueOn(), Euro.of(item.amount()), item.kind()))
                .toList();
    }

    private void noticeGiven(NoticeGiven notice) {
        tenancies.noticeGiven(notice.tenancyId(), notice.endDate(), "internalMove".equals(notice.reason()));
        bookRent.upToDate(notice.tenancyId(), Cause.endOfTenancy);
    }

    private void noticeWithdrawn(NoticeWithdrawn notice) {
        tenancies.noticeWithdrawn(notice.tenancyId(), notice.endDate());
        bookRent.upToDate(notice.tenancyId(), Cause.noticeWithdrawn);
    }

    private void extended(Extended lease) {
        tenancies.extended(lease.tenancyId(), lease.endDate());
    }

    private void annulled(Annulled annulled) {
        tenancies.annulled(annulled.tenancyId(), businessDate.today());
        takeOver.undo(annulled.tenancyId());
        annulSettlements.annul(annulled.tenancyId());
        settlementsOfMistakes.annul(annulled.tenancyId());
        bookRent.upToDate(annulled.tenancyId(), Cause.tenancyAnnulled);
    }

    private void damageCharged(DamageCharged damage) {
        hearDamageClaim.charged(
                damage.tenancyId(), damage.damageClaimId(), damage.decidedOn(), Euro.of(damage.amount()));
    }

    private void departed(Departed departed) {
        tenancies.departed(departed.tenancyId(), departed.endDate(), departed.paidUntil());
        departures.departed(
                departed.tenancyId(),
                departed.keysReturnedOn(),
                departed.damages().stream()
                        .map(damage -> new DepartureFacts.Damage(
                                damage.damageId(), damage.description(), Euro.of(damage.amount())))
                        .toList());
        bookRent.upToDate(departed.tenancyId(), Cause.endOfTenancy);
    }
}
