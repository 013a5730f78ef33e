package be.huurwerk.arrears.damageclaim;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.arrears.posting.TenancyFacts;
import be.huurwerk.arrears.posting.TenancyPeriod;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Damages that households pay: charged once each, as soon as there is an account. */
@ApplicationScoped
public class DamageClaims {

    private static final String BOOKED_BACK = "tenancyAnnulled";

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
     * Books what is not booked yet, with ground {@code damage}; under a tenancy that was a mistake each is booked back. The accounts must
     * be locked.
     */
    public void book(List<RentAccount> accounts) {
        Map<UUID, List<Claim>> claims = of(accounts);
        if (claims.isEmpty()) {
            return;
        }
        List<Ledger.Posting> charges = new ArrayList<>();
        for (RentAccount account : accounts) {
            claims.getOrDefault(account.tenancyId(), List.of())
                    .forEach(claim -> charges.add(new Ledger.Posting(account.rentAccountId(), charge(claim))));
        }
        ledger.appendAll(charges);
        Map<UUID, TenancyPeriod> periods = tenancies.find(claims.keySet());
        accounts.stream()
                .filter(account -> Optional.ofNullable(periods.get(account.tenancyId()))
                        .filter(TenancyPeriod::isMistake)
                        .isPresent())
                .forEach(account -> claims.getOrDefault(account.tenancyId(), List.of())
                        .forEach(claim -> bookBack(account.rentAccountId(), claim)));
    }

    private NewEntry charge(Claim claim) {
        return NewEntry.charge(
                EntryKind.damage,
                claim.decidedOn(),
                businessDate.notAfterToday(claim.decidedOn()),
                claim.amount(),
                claim.damageClaimId().toString());
    }

    private void bookBack(UUID rentAccountId, Claim claim) {
        ledger.find(rentAccountId, EntryKind.damage, claim.damageClaimId().toString())
                .ifPresent(booked ->
                        ledger.append(rentAccountId, NewEntry.reversal(booked, businessDate.today(), BOOKED_BACK)));
    }

    private Map<UUID, List<Claim>> of(List<RentAccount> accounts) {
        Map<UUID, List<Claim>> claims = new HashMap<>();
        sql.list(
                "select tenancy_id, damage_claim_id, decided_on, amount from damage_claim where tenancy_id = any(?)"
                        + " order by damage_claim_id",
                row -> claims.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(new Claim(
                                row.getObject(2, UUID.class),
                                row.getObject(3, LocalDate.class),
                                Euro.of(row.getBigDecimal(4)))),
                (Object) accounts.stream().map(RentAccount::tenancyId).toArray(UUID[]::new));
        return claims;
    }
}
