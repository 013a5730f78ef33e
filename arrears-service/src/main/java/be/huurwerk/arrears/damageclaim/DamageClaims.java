package be.huurwerk.arrears.damageclaim;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.arrears.posting.TenancyFacts;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Damages that households pay: charged once each, as soon as there is an account. */
@ApplicationScoped
public class DamageClaims {

    private static final String BOOKED_BACK = "/back";

    private final Sql sql;
    private final Ledger ledger;
    private final TenancyFacts tenancies;
    private final BusinessDate businessDate;

    DamageClaims(DataSource dataSource, Ledger ledger, TenancyFacts tenancies, BusinessDate businessDate) {
        this.sql = new Sql(dataSource);
        this.ledger = ledger;
        this.tenancies = tenancies;
        this.businessDate = businessDate;
    }

    private record Claim(UUID damageClaimId, LocalDate decidedOn, Euro amount) {}

    /** Keeps what was told, be the contract known yet or not. */
    public void charged(UUID tenancyId, UUID damageClaimId, LocalDate decidedOn, Euro amount) {
        sql.update(
                "insert into damage_claim (damage_claim_id, tenancy_id, decided_on, amount) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                damageClaimId,
                tenancyId,
                decidedOn,
                amount.amount());
    }

    /**
     * Books what is not booked yet, with ground {@code damage}; under a tenancy that was a mistake each is booked back. The account must
     * be locked.
     */
    public void book(RentAccount account) {
        boolean mistake = isMistake(account.tenancyId());
        for (Claim claim : of(account.tenancyId())) {
            ledger.append(
                    account.rentAccountId(),
                    NewEntry.charge(
                            EntryKind.damage,
                            claim.decidedOn(),
                            notAfterToday(claim.decidedOn()),
                            claim.amount(),
                            claim.damageClaimId().toString()));
            if (mistake) {
                ledger.append(
                        account.rentAccountId(),
                        NewEntry.credit(
                                EntryKind.damage,
                                businessDate.today(),
                                claim.amount(),
                                claim.damageClaimId() + BOOKED_BACK));
            }
        }
    }

    /** An annulled tenancy ends before it starts. */
    private boolean isMistake(UUID tenancyId) {
        return tenancies
                .find(tenancyId)
                .filter(period ->
                        period.end().filter(end -> end.isBefore(period.start())).isPresent())
                .isPresent();
    }

    private List<Claim> of(UUID tenancyId) {
        return sql.list(
                "select damage_claim_id, decided_on, amount from damage_claim where tenancy_id = ? order by damage_claim_id",
                row -> new Claim(
                        row.getObject(1, UUID.class), row.getObject(2, LocalDate.class), Euro.of(row.getBigDecimal(3))),
                tenancyId);
    }

    private LocalDate notAfterToday(LocalDate day) {
        LocalDate today = businessDate.today();
        return day.isAfter(today) ? today : day;
    }
}
