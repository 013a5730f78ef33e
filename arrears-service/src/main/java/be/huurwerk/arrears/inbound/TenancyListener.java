package be.huurwerk.arrears.inbound;

import be.huurwerk.arrears.account.OpenAccount;
import be.huurwerk.arrears.departure.DepartureFacts;
import be.huurwerk.arrears.posting.BookRent;
import be.huurwerk.arrears.posting.Cause;
import be.huurwerk.arrears.posting.TenancyFacts;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.event.EventListener;
import be.huurwerk.servicekit.event.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What tenancy tells: contracts, notices and departures. */
@ApplicationScoped
class TenancyListener implements EventListener {

    private final OpenAccount openAccount;
    private final TenancyFacts tenancies;
    private final DepartureFacts departures;
    private final BookRent bookRent;

    TenancyListener(OpenAccount openAccount, TenancyFacts tenancies, DepartureFacts departures, BookRent bookRent) {
        this.openAccount = openAccount;
        this.tenancies = tenancies;
        this.departures = departures;
        this.bookRent = bookRent;
    }

    record Signed(UUID tenancyId, LocalDate startDate, Optional<LocalDate> endDate) {
        Signed {
            Facts.present(tenancyId, "tenancyId");
            Facts.present(startDate, "startDate");
        }
    }

    record NoticeGiven(UUID tenancyId, LocalDate endDate) {
        NoticeGiven {
            Facts.present(tenancyId, "tenancyId");
            Facts.present(endDate, "endDate");
        }
    }

    record Departed(UUID tenancyId, LocalDate endDate, LocalDate keysReturnedOn, List<Damage> damages) {
        Departed {
            Facts.present(tenancyId, "tenancyId");
            Facts.present(endDate, "endDate");
            Facts.present(keysReturnedOn, "keysReturnedOn");
            Facts.present(damages, "damages");
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
        switch (event.type()) {
            case "tenancies.notify.signed" -> signed(event.data(Signed.class));
            case "tenancies.notify.noticeGiven" -> noticeGiven(event.data(NoticeGiven.class));
            case "tenancies.notify.departed" -> departed(event.data(Departed.class));
            default -> {
                // not about money
            }
        }
    }

    private void signed(Signed signed) {
        tenancies.signed(signed.tenancyId(), signed.startDate(), signed.endDate());
        openAccount.open(signed.tenancyId());
        bookRent.upToDate(signed.tenancyId(), Cause.contractSigned);
    }

    private void noticeGiven(NoticeGiven notice) {
        tenancies.noticeGiven(notice.tenancyId(), notice.endDate());
        bookRent.upToDate(notice.tenancyId(), Cause.endOfTenancy);
    }

    private void departed(Departed departed) {
        tenancies.departed(departed.tenancyId(), departed.endDate());
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
