package be.huurwerk.rent.letter;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.Notation;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.trace.Operand;
import be.huurwerk.regulation.trace.Step;
import be.huurwerk.rent.calculation.Member;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.calculation.RentQuestion;
import be.huurwerk.rent.calculation.Role;
import be.huurwerk.rent.decision.RentDecision;
import be.huurwerk.rent.difference.Questions;
import be.huurwerk.rent.difference.TraceSteps;
import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.rent.household.Grant;
import be.huurwerk.rent.letter.RentLetter.Afterwards;
import be.huurwerk.rent.letter.RentLetter.CorrectedMonth;
import be.huurwerk.rent.letter.RentLetter.Later;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RentLetterSheetTest {

    private static final RentCalculation CALCULATION = new RentCalculation(Parameters.shipped());
    private static final UUID TENANT = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final UUID CHILD = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a805a");
    private static final Map<UUID, String> NAMES = Map.of(TENANT, "Proefella", CHILD, "Tom");

    @Test
    void tellsTheRentOfTheContractExampleStepByStep() {
        RentLetter letter = letter(contractExample(), DecisionReason.initial);

        String text = PaperLetters.text(PaperLetters.pdf(letter, NAMES, LetterLanguage.nl));

        assertThat(text)
                .containsSubsequence(
                        "Uw huurprijs vanaf 1 januari 2019",
                        "Vanaf 1 januari 2019 betaalt u € 316,10 per maand",
                        "Dit is de eerste huurprijs van uw huurovereenkomst.",
                        "Proefella huurder of partner",
                        "Tom jonger dan 18 jaar",
                        "Proefella: inkomen van 2016, geïndexeerd",
                        "20.000,00 × 107,01 / 103,74 20.630,42",
                        "39.360,00",
                        "20.630,42 / 55 375,10",
                        "Patrimoniumkorting van uw woning − 40,00",
                        "Tom: kind ten laste",
                        "Gezinskorting − 19,00",
                        "Berekende huurprijs 316,10",
                        "Minimale huurprijs van uw woning 180,00",
                        "600,00",
                        "Uw huurprijs per maand 316,10",
                        "vrederechter",
                        "Met vriendelijke groeten",
                        "Kaderbesluit Sociale Huur (12 oktober 2007), art. 38-51",
                        "Gezinskorting per maand, enkel: 19, geldig vanaf 1 januari 2019 (bevestigd)",
                        CALCULATION.rulesVersion())
                .doesNotContain("raming)", TENANT.toString(), "[S");
    }

    @ParameterizedTest
    @EnumSource(LetterLanguage.class)
    void hasEveryFigureOfTheTraceWhateverTheHousehold(LetterLanguage language) {
        Random random = new Random(42);
        for (int n = 0; n < 25; n++) {
            // Given
            RentLetter letter = letter(withIds(Questions.random(random)), DecisionReason.annual);

            // When
            String text = PaperLetters.text(PaperLetters.pdf(letter, NAMES, language));

            // Then
            for (BigDecimal figure : figures(letter.decision().assessment().trace())) {
                assertThat(text).containsAnyOf(forms(figure, language.notation()));
            }
        }
    }

    @Test
    void saysUntilWhenAGrantHoldsAndWhatComesThen() {
        // Given
        RentQuestion question = contractExample();
        LocalDate from = question.effectiveDate();
        RentLetter letter = new RentLetter(
                decision(
                        question,
                        DecisionReason.incomeDrop,
                        Optional.of(new Grant(
                                DecisionReason.incomeDrop,
                                from,
                                from.plusMonths(6).minusDays(1),
                                from.minusDays(1)))),
                from,
                Optional.of(Euro.of("350.00")),
                Optional.of(new Afterwards(from.plusMonths(6), Euro.of("331.36"))),
                List.of(),
                List.of());

        // When
        String text = PaperLetters.text(PaperLetters.pdf(letter, NAMES, LetterLanguage.nl));

        // Then
        assertThat(text)
                .contains("€ 33,90 per maand minder dan de € 350,00 die u ervoor betaalde")
                .contains("Deze huurprijs geldt tot en met 30 juni 2019.")
                .contains("Vanaf 1 juli 2019 betaalt u € 331,36 per maand")
                .contains("bezorg ons dan uiterlijk op 20 juni 2019 nieuwe bewijzen van de laatste 3 maanden");
    }

    @Test
    void asksForProofsByTheDayFromWhichTheyStillCountAfterARetirement() {
        // Given
        RentLetter letter = granted(DecisionReason.retirement, LocalDate.of(2019, 12, 31), LocalDate.of(2019, 1, 1));

        // When
        String text = PaperLetters.text(PaperLetters.pdf(letter, NAMES, LetterLanguage.nl));

        // Then
        assertThat(text)
                .contains("bezorg ons dan uiterlijk op 20 december 2019 nieuwe bewijzen")
                .doesNotContain("voor die dag");
    }

    @Test
    void namesNoDayForProofsThatIsOver() {
        // Given
        RentLetter letter = granted(DecisionReason.incomeDrop, LocalDate.of(2019, 6, 30), LocalDate.of(2019, 6, 21));

        // When
        String text = PaperLetters.text(PaperLetters.pdf(letter, NAMES, LetterLanguage.nl));

        // Then
        assertThat(text).contains("bezorg ons dan nieuwe bewijzen van de laatste 3 maanden.");
    }

    @Test
    void showsTheDifferenceOfACorrectionMonthByMonth() {
        // Given
        RentQuestion question = contractExample();
        RentLetter letter = new RentLetter(
                decision(question, DecisionReason.correction, Optional.empty()),
                LocalDate.of(2019, 2, 10),
                Optional.of(Euro.of("352.20")),
                Optional.empty(),
                List.of(),
                List.of(
                        new CorrectedMonth(YearMonth.of(2019, 1), Euro.of("352.20"), Euro.of("316.10")),
                        new CorrectedMonth(YearMonth.of(2019, 2), Euro.of("352.20"), Euro.of("316.10"))));

        // When
        String text = PaperLetters.text(PaperLetters.pdf(letter, NAMES, LetterLanguage.nl));

        // Then
        assertThat(text)
                .containsSubsequence(
                        "januari 2019 352,20 316,10 − 36,10",
                        "februari 2019 352,20 316,10 − 36,10",
                        "Samen − 72,20",
                        "Dit overzicht is informatie, geen rekening.");
    }

    @Test
    void tellsTheLaterRentThatWasDecidedWithIt() {
        // Given
        RentQuestion question = contractExample();
        RentLetter letter = new RentLetter(
                decision(question, DecisionReason.annual, Optional.empty()),
                question.effectiveDate(),
                Optional.empty(),
                Optional.empty(),
                List.of(new Later(LocalDate.of(2019, 4, 1), Euro.of("343.25"), DecisionReason.rulesChanged)),
                List.of());

        // When
        String official = PaperLetters.text(PaperLetters.pdf(letter, NAMES, LetterLanguage.nl));
        String explanation = PaperLetters.text(PaperLetters.pdf(letter, NAMES, LetterLanguage.en));

        // Then
        assertThat(official)
                .containsSubsequence(
                        "Vanaf 1 januari 2019 betaalt u € 316,10 per maand",
                        "Vanaf 1 april 2019 veranderen de regels van de huurprijsberekening. Vanaf dan betaalt u € 343,25");
        assertThat(explanation).contains("From 1 April 2019 the rules", "you pay € 343.25 a month");
    }

    @Test
    void marksEstimates() {
        // Given a family reduction of 2022, which is derived
        RentQuestion question = withIds(Questions.of(
                "2022-01-01",
                Questions.dwelling("600.00", "180.00", "40.00", "17.13"),
                Questions.member("m0", Role.tenant, "1980-05-01", Questions.taxable(2019, "20000.00")),
                Questions.member("m1", Role.child, "2012-03-01")));

        // When
        String text =
                PaperLetters.text(PaperLetters.pdf(letter(question, DecisionReason.annual), NAMES, LetterLanguage.nl));

        // Then
        assertThat(text)
                .contains("(raming)")
                .contains("raming: berekend uit andere cijfers, niet gepubliceerd")
                .contains("Bij een cijfer met (raming) is geen officieel cijfer gepubliceerd.");
    }

    @Test
    void citesItsSourcesInDutch() {
        // Given a year whose limits and divisors are derived
        RentQuestion question = withIds(Questions.of(
                "2026-01-01",
                Questions.dwelling("600.00", "180.00", "40.00", "0.00"),
                Questions.member("m0", Role.tenant, "1980-05-01", Questions.taxable(2023, "40000.00")),
                Questions.member("m1", Role.child, "2012-03-01")));

        // When
        String text =
                PaperLetters.text(PaperLetters.pdf(letter(question, DecisionReason.annual), NAMES, LetterLanguage.nl));

        // Then
        assertThat(text)
                .contains("Bron: grenzen van 2024 volgens de gezondheidsindex van juni 2025 / juni 2023.")
                .doesNotContain(" of the ", "limits of", "no source", "to verify", "public copy", "by the index");
        assertThat(PaperLetters.text(
                        PaperLetters.pdf(letter(contractExample(), DecisionReason.annual), NAMES, LetterLanguage.nl)))
                .doesNotContain("; -.", " -.");
    }

    @Test
    void explainsInEnglishAndSaysThatItIsNotTheLetter() {
        String text = PaperLetters.text(
                PaperLetters.pdf(letter(contractExample(), DecisionReason.initial), NAMES, LetterLanguage.en));

        assertThat(text)
                .contains("This is an explanation in English, not the official letter.")
                .containsSubsequence("Your rent from 1 January 2019", "€ 316.10 a month", "20,630.42 / 55 375.10");
    }

    @Test
    void tellsApartTwoWhoHaveTheSameName() {
        String text = PaperLetters.text(PaperLetters.pdf(
                letter(contractExample(), DecisionReason.initial),
                Map.of(TENANT, "Jan", CHILD, "Jan"),
                LetterLanguage.nl));

        assertThat(text).contains("Jan (°1980) huurder of partner", "Jan (°2012): kind ten laste");
    }

    @Test
    void callsSomebodyWithoutNameAMember() {
        String text = PaperLetters.text(PaperLetters.pdf(
                letter(contractExample(), DecisionReason.initial), Map.of(TENANT, "Jan"), LetterLanguage.nl));

        assertThat(text).contains("gezinslid: kind ten laste").doesNotContain(CHILD.toString());
    }

    @Test
    void hasWordsForEveryReason() {
        for (DecisionReason reason : DecisionReason.values()) {
            for (LetterLanguage language : LetterLanguage.values()) {
                assertThat(PaperLetters.pdf(letter(contractExample(), reason), NAMES, language))
                        .isNotEmpty();
            }
        }
    }

    private static RentLetter granted(DecisionReason kind, LocalDate until, LocalDate dated) {
        RentQuestion question = contractExample();
        LocalDate from = question.effectiveDate();
        return new RentLetter(
                decision(question, kind, Optional.of(new Grant(kind, from, until, from.minusDays(1)))),
                dated,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static RentQuestion contractExample() {
        return withIds(Questions.of(
                "2019-01-01",
                Questions.dwelling("600.00", "180.00", "40.00", "0.00"),
                Questions.member("m0", Role.tenant, "1980-05-01", Questions.taxable(2016, "20000.00")),
                Questions.member("m1", Role.child, "2012-03-01")));
    }

    private static RentLetter letter(RentQuestion question, DecisionReason reason) {
        return new RentLetter(
                decision(question, reason, Optional.empty()),
                question.effectiveDate(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static RentDecision decision(RentQuestion question, DecisionReason reason, Optional<Grant> grant) {
        return new RentDecision(
                UUID.fromString("01890a5d-ac96-774b-bcce-b302099a805b"),
                UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8059"),
                reason,
                Instant.EPOCH,
                grant,
                Optional.empty(),
                question,
                CALCULATION.assess(question));
    }

    /** As in a decision, where the id of a member is that of a person: the first two are the tenant and the child. */
    private static RentQuestion withIds(RentQuestion question) {
        List<Member> members = new ArrayList<>();
        for (Member member : question.household().members()) {
            UUID id = members.isEmpty() ? TENANT : members.size() == 1 ? CHILD : new UUID(7, members.size());
            members.add(new Member(
                    id.toString(),
                    member.role(),
                    member.birthDate(),
                    member.severelyDisabled(),
                    member.familyAllowance(),
                    member.orphanAllowance(),
                    member.domiciled(),
                    member.sharedCustody(),
                    member.otherParentRentsSocially(),
                    member.unmarried(),
                    member.residentSinceMajority(),
                    member.degree(),
                    member.movedInOn(),
                    member.incomes()));
        }
        return new RentQuestion(
                question.effectiveDate(),
                question.dwelling(),
                new be.huurwerk.rent.calculation.Household(members),
                question.basis());
    }

    /** Every number of every step, save how many count and the parts of a hundred, which are said in words, and a reduction of nought. */
    private static List<BigDecimal> figures(List<Step> trace) {
        return trace.stream()
                .filter(step -> !step.step().equals("whoCounts") && !step.step().equals("unusualFigure"))
                .filter(step -> !step.step().equals("socialReduction")
                        || TraceSteps.euro(step).compareTo(Euro.ZERO) > 0)
                .flatMap(RentLetterSheetTest::all)
                .flatMap(step -> Stream.concat(step.operands().values().stream(), Stream.of(step.result())))
                .flatMap(operand -> operand instanceof Operand.Numbers numbers
                        ? numbers.values().stream()
                        : operand instanceof Operand.Number number ? Stream.of(number.value()) : Stream.empty())
                .toList();
    }

    private static Stream<Step> all(Step step) {
        return Stream.concat(Stream.of(step), step.steps().stream().flatMap(RentLetterSheetTest::all));
    }

    private static String[] forms(BigDecimal figure, Notation notation) {
        List<String> forms = new ArrayList<>(List.of(notation.number(figure)));
        if (figure.stripTrailingZeros().scale() <= 2) {
            forms.add(notation.amount(Euro.of(figure)).replace('\u00a0', ' '));
        }
        return forms.toArray(String[]::new);
    }
}
