package be.huurwerk.deposit.inbound;

import static java.util.Objects.requireNonNull;

import be.huurwerk.deposit.beneficiary.Beneficiaries;
import be.huurwerk.deposit.deposit.TenancyFact;
import be.huurwerk.regulation.money.Euro;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What this service reads of tenancy's events. */
final class TenancyEvents {

    private TenancyEvents() {}

    record Signed(
            UUID tenancyId,
            LocalDate signedOn,
            LocalDate startDate,
            Optional<LocalDate> endDate,
            Dwelling dwelling,
            Optional<List<Member>> household,
            Optional<TakenOver> takenOver) {

        Signed {
            requireNonNull(tenancyId, "tenancyId");
            requireNonNull(signedOn, "signedOn");
            requireNonNull(startDate, "startDate");
            requireNonNull(dwelling, "dwelling");
        }

        List<UUID> tenants() {
            return household.orElse(List.of()).stream()
                    .filter(Member::isTenant)
                    .map(Member::personId)
                    .toList();
        }

        TenancyFact fact() {
            return new TenancyFact.Signed(
                    signedOn,
                    startDate,
                    endDate,
                    dwelling.figures().stream().map(Figures::baseRentFrom).toList());
        }
    }

    /** What a tenancy brought along that ran before this system. */
    record TakenOver(LocalDate on, BigDecimal depositHeld) {
        TakenOver {
            if (on == null || depositHeld == null) {
                throw new IllegalArgumentException("a tenancy is taken over without day or deposit");
            }
        }
    }

    record Dwelling(List<Figures> figures) {
        Dwelling {
            requireNonNull(figures, "figures");
        }
    }

    record Figures(LocalDate validFrom, BigDecimal baseRent) {

        Figures {
            requireNonNull(validFrom, "validFrom");
            requireNonNull(baseRent, "baseRent");
        }

        TenancyFact.BaseRent baseRentFrom() {
            return new TenancyFact.BaseRent(validFrom, Euro.of(baseRent));
        }
    }

    /**
     * Somebody of a household.
     *
     * @param effect of a change on this person
     * @param role absent of who left
     * @param partyToLease whether this person is a tenant in law; where it is not told, the role says it
     */
    record Member(UUID personId, String effect, Optional<String> role, Optional<Boolean> partyToLease) {

        private static final Set<String> TENANTS =
                Set.of("tenant", "spouse", "legalCohabitant", "factualPartner", "coTenant");

        boolean isTenant() {
            return partyToLease.orElseGet(() -> role.filter(TENANTS::contains).isPresent());
        }

        Beneficiaries.Member member() {
            return new Beneficiaries.Member(personId, effect, isTenant());
        }
    }

    record HouseholdChanged(
            UUID tenancyId,
            UUID householdChangeId,
            String kind,
            LocalDate on,
            List<Member> members,
            Optional<BigDecimal> depositShare) {

        Beneficiaries.Told told(long sequence) {
            return new Beneficiaries.Told(householdChangeId, sequence, kind, on, depositShare.map(Euro::of));
        }
    }

    record HouseholdChangeAnnulled(UUID householdChangeId) {}

    record HeirRecorded(UUID tenancyId, UUID heirId, UUID deceasedId) {}

    record HeirAnnulled(UUID heirId) {}

    record Annulled(UUID tenancyId) {
        Annulled {
            requireNonNull(tenancyId, "tenancyId");
        }
    }

    record NoticeWithdrawn(UUID tenancyId, UUID noticeId, Optional<LocalDate> endDate) {

        NoticeWithdrawn {
            requireNonNull(tenancyId, "tenancyId");
        }

        TenancyFact fact() {
            return new TenancyFact.NoticeWithdrawn(endDate);
        }
    }

    record NoticeGiven(UUID tenancyId, UUID noticeId, LocalDate endDate, Optional<LocalDate> diedOn) {

        NoticeGiven {
            requireNonNull(tenancyId, "tenancyId");
            requireNonNull(endDate, "endDate");
        }

        TenancyFact fact() {
            return new TenancyFact.NoticeGiven(endDate);
        }
    }

    record Departed(UUID tenancyId, LocalDate endDate, LocalDate keysReturnedOn) {

        Departed {
            requireNonNull(tenancyId, "tenancyId");
            requireNonNull(endDate, "endDate");
            requireNonNull(keysReturnedOn, "keysReturnedOn");
        }

        TenancyFact fact() {
            return new TenancyFact.Departed(endDate, keysReturnedOn);
        }
    }
}
