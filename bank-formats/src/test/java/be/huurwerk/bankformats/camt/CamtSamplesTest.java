package be.huurwerk.bankformats.camt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of other projects (their licences lie beside them). None of them adds up in euro; each is refused for what it is. */
class CamtSamplesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            genkgo-camt/camt053.v2.minimal.xml                    | CURRENCY | Stmt[1]/Bal[2]/Amt  | EUR    | SEK
            genkgo-camt/camt053.v2.minimal.ultimate.xml           | CURRENCY | Stmt[1]/Bal[2]/Amt  | EUR    | SEK
            genkgo-camt/camt053.v2.with-party-ids.xml             | CURRENCY | Stmt[1]/Bal[2]/Amt  | EUR    | SEK
            genkgo-camt/camt053.v3.xml                            | CURRENCY | Stmt[1]/Bal[2]/Amt  | EUR    | SEK
            genkgo-camt/camt053.v4.xml                            | CURRENCY | Stmt[1]/Bal[2]/Amt  | EUR    | SEK
            genkgo-camt/camt053.v8.xml                            | CURRENCY | Stmt[1]/Bal[2]/Amt  | EUR    | SEK
            genkgo-camt/camt053.v2.all-balance-types.xml          | BALANCE  | Stmt[1]/Bal         | 9.86   | 4.04
            genkgo-camt/camt053.v2.five.decimals.xml              | BALANCE  | Stmt[1]/Bal         | 27.00  | 27.05
            genkgo-camt/camt053.v2.with-account-name.xml          | MISSING  | Stmt[1]/Bal         | a balance OPBD or PRCD | nothing
            genkgo-camt/camt053.v2.wrong.xml                      | MISSING  | Stmt                | at least one | nothing
            genkgo-camt/camt054.v2.xml                            | CURRENCY | Ntfctn[1]/Ntry[1]/Amt | EUR  | SEK
            genkgo-camt/camt054.v2.with-account-name.xml          | CURRENCY | Ntfctn[1]/Ntry[1]/Amt | EUR  | SEK
            genkgo-camt/camt054.v4.xml                            | CURRENCY | Ntfctn[1]/Ntry[1]/Amt | EUR  | SEK
            genkgo-camt/camt054.v8-with-UETR.xml                  | CURRENCY | Ntfctn[1]/Ntry[1]/Amt | EUR  | SEK
            genkgo-camt/camt054.v8-with-financial-institution.xml | CURRENCY | Ntfctn[1]/Ntry[1]/Amt | EUR  | SEK
            genkgo-camt/camt054.v8.xml                            | CURRENCY | Ntfctn[1]/Ntry[1]/Amt | EUR  | SEK
            prowide/camt.053.001.07.xml                           | CURRENCY | Stmt[1]/Acct/Ccy    | EUR    | USD
            """)
    void refusesEachForWhatItIs(String file, CamtFault fault, String field, String expected, String found) {
        // When
        CamtFinding refused = refusal(file);

        // Then
        assertThat(refused.fault()).isEqualTo(fault);
        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.expected()).hasToString(expected);
        assertThat(refused.found()).hasToString(found);
    }

    private static CamtFinding refusal(String name) {
        try (InputStream file = CamtSamplesTest.class.getResourceAsStream("/camt/" + name)) {
            CamtReader.readAll(file.readAllBytes());
        } catch (CamtException refused) {
            return refused.finding();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError(name + " was read");
    }
}
