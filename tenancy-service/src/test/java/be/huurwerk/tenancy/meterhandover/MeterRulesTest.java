package be.huurwerk.tenancy.meterhandover;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.tenancy.meterhandover.MeterHandover.Register;
import be.huurwerk.tenancy.meterhandover.MeterHandover.Utility;
import be.huurwerk.tenancy.meterhandover.MeterHandoverRequest.ReadingRequest;
import be.huurwerk.webkit.problem.Issue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MeterRulesTest {

    private static final LocalDate START = LocalDate.of(2019, 3, 1);
    private static final LocalDate TODAY = LocalDate.of(2019, 9, 2);
    private static final LocalDate READ_ON = LocalDate.of(2019, 8, 30);

    @Test
    void takesDayAndNightOfElectricity() {
        assertThat(faults(Utility.electricity, meter(READ_ON, Register.day, Register.night)))
                .isEmpty();
    }

    @Test
    void takesNoDayMeterOfWater() {
        assertThat(faults(Utility.water, meter(READ_ON, Register.day))).containsExactly("readings[0].register");
    }

    @Test
    void takesEachFigureOnceAndNoTotalBesideDayAndNight() {
        assertThat(faults(Utility.electricity, meter(READ_ON, Register.day, Register.day)))
                .containsExactly("readings[1].register");
        assertThat(faults(Utility.electricity, meter(READ_ON, Register.total, Register.day)))
                .containsExactly("readings");
    }

    @Test
    void namesAllThatAMeterLacks() {
        MeterHandoverRequest bare = new MeterHandoverRequest(
                Optional.empty(), TODAY.plusDays(1), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(faults(Utility.gas, bare)).containsExactly("readOn", "meterNumber", "readings");
    }

    @Test
    void knowsNothingOfAMeterThatIsNotThere() {
        MeterHandoverRequest none = new MeterHandoverRequest(
                Optional.of(false), READ_ON, Optional.of("1"), Optional.of("541448820000000008"), Optional.empty());
        assertThat(faults(Utility.gas, none)).containsExactly("meterNumber", "ean");
        assertThat(faults(
                        Utility.gas,
                        new MeterHandoverRequest(
                                Optional.of(false), READ_ON, Optional.empty(), Optional.empty(), Optional.empty())))
                .isEmpty();
    }

    @Test
    void checksAnEan() {
        EanCheck check = new EanCheck();
        assertThat(check.fault("541448820000000008")).isEmpty();
        assertThat(Stream.of("541448820000000007", "54144882000000000", "54144882000000000x")
                        .map(check::fault))
                .allMatch(Optional::isPresent);
    }

    private static MeterHandoverRequest meter(LocalDate on, Register... registers) {
        return new MeterHandoverRequest(
                Optional.empty(),
                on,
                Optional.of("35172884"),
                Optional.empty(),
                Optional.of(Stream.of(registers)
                        .map(register -> new ReadingRequest(register, new BigDecimal("10423")))
                        .toList()));
    }

    private static List<String> faults(Utility utility, MeterHandoverRequest request) {
        return MeterRules.faults(utility, request, START, TODAY).stream()
                .map(Issue::name)
                .toList();
    }
}
