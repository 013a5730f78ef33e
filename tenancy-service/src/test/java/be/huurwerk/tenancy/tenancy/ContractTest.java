package be.huurwerk.tenancy.tenancy;

import static be.huurwerk.tenancy.tenancy.ContractKind.fixedTerm9;
import static be.huurwerk.tenancy.tenancy.ContractKind.indefinite;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.tenancy.tenancy.PreviousLease.Landlord;
import be.huurwerk.tenancy.tenancy.PreviousLease.Reason;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTest {

    private static final Parameters PARAMETERS = Parameters.shipped();

    @ParameterizedTest
    @CsvSource({
        "2017-03-01, 2017-03-01, 2026-02-28",
        "2019-02-15, 2019-03-01, 2028-02-29",
        "2019-02-15, 2019-03-15, 2028-03-14",
        "2020-02-29, 2020-02-29, 2029-02-28",
        "2019-01-31, 2019-01-31, 2028-01-30"
    })
    void lastsNineYearsFromItsFirstDay(LocalDate signedOn, LocalDate startDate, LocalDate lastDay) {
        // When
        Contract contract = Contract.of(signedOn, startDate, Optional.empty(), PARAMETERS);
        // Then
        assertThat(contract).isEqualTo(new Contract(fixedTerm9, Optional.of(lastDay)));
    }

    @Test
    void isIndefiniteWhenSignedBeforeMarch2017() {
        // When
        Contract contract =
                Contract.of(LocalDate.of(2017, 2, 28), LocalDate.of(2017, 3, 15), Optional.empty(), PARAMETERS);
        // Then
        assertThat(contract).isEqualTo(new Contract(indefinite, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "own,   indefinite, internalMove, indefinite",
        "own,   indefinite, ownChoice,    indefinite",
        "own,   indefinite, renovation,   indefinite",
        "other, indefinite, renovation,   indefinite",
        "other, indefinite, ownChoice,    fixedTerm9",
        "own,   fixedTerm9, internalMove, fixedTerm9",
        "own,   fixedTerm9, renovation,   fixedTerm9",
        "other, fixedTerm9, renovation,   fixedTerm9",
        "other, fixedTerm9, ownChoice,    fixedTerm9"
    })
    void keepsAnIndefiniteLeaseWhereTheLandlordIsTheSameOrRenovates(
            Landlord landlord, ContractKind previous, Reason reason, ContractKind expected) {
        // Given
        PreviousLease lease = new PreviousLease(landlord, previous, reason, Optional.empty(), Optional.empty());
        // When
        Contract contract =
                Contract.of(LocalDate.of(2019, 2, 15), LocalDate.of(2019, 3, 1), Optional.of(lease), PARAMETERS);
        // Then
        assertThat(contract.kind()).isEqualTo(expected);
        assertThat(contract.endDate().isPresent()).isEqualTo(expected == fixedTerm9);
    }
}
