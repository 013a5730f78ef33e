package be.huurwerk.tenancy.contract;

import be.huurwerk.tenancy.tenancy.LeaseOverride;
import be.huurwerk.tenancy.tenancy.MemberRequest;
import be.huurwerk.tenancy.tenancy.PreviousLease;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Writes and reads prepared contracts as rows; the household as it was given, as JSON. */
@ApplicationScoped
class PreparationRows {

    private final ObjectMapper json;

    PreparationRows(ObjectMapper json) {
        this.json = json;
    }

    ContractPreparationEntity row(ContractPreparation preparation) {
        PreparationRequest terms = preparation.terms();
        ContractPreparationEntity row = new ContractPreparationEntity();
        row.contractPreparationId = preparation.contractPreparationId();
        row.dwellingId = terms.dwellingId();
        row.signedOn = terms.signedOn();
        row.startDate = terms.startDate();
        row.contractKind = preparation.contractKind();
        row.endDate = preparation.endDate().orElse(null);
        row.household = write(terms.household());
        row.previousLease = terms.previousLease().map(this::write).orElse(null);
        row.rent = terms.rent().map(Proposal::amount).orElse(null);
        row.rentRulesVersion = terms.rent().flatMap(Proposal::rulesVersion).orElse(null);
        row.deposit = terms.deposit().map(Proposal::amount).orElse(null);
        row.depositRulesVersion =
                terms.deposit().flatMap(Proposal::rulesVersion).orElse(null);
        row.charges = terms.charges().orElse(null);
        row.overrideReason = terms.override().map(LeaseOverride::reason).orElse(null);
        row.status = preparation.status();
        return row;
    }

    ContractPreparation preparation(ContractPreparationEntity row) {
        return new ContractPreparation(
                row.contractPreparationId,
                new PreparationRequest(
                        row.dwellingId,
                        row.signedOn,
                        row.startDate,
                        List.of(read(row.household, MemberRequest[].class)),
                        Optional.ofNullable(row.previousLease).map(text -> read(text, PreviousLease.class)),
                        proposal(row.rent, row.rentRulesVersion),
                        proposal(row.deposit, row.depositRulesVersion),
                        Optional.ofNullable(row.charges),
                        Optional.ofNullable(row.overrideReason).map(LeaseOverride::new)),
                row.contractKind,
                Optional.ofNullable(row.endDate),
                row.status,
                Optional.ofNullable(row.tenancyId),
                Optional.ofNullable(row.withdrawnOn)
                        .map(on -> new ContractPreparation.PreparationWithdrawal(on, row.withdrawalReason)),
                row.version);
    }

    private static Optional<Proposal> proposal(BigDecimal amount, String rulesVersion) {
        return Optional.ofNullable(amount).map(euro -> new Proposal(euro, Optional.ofNullable(rulesVersion)));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
