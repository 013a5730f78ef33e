package be.huurwerk.tenancy.meterhandover;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.tenancy.addressee.Addressee;
import be.huurwerk.tenancy.dwelling.Address;
import be.huurwerk.tenancy.dwelling.Dwelling;
import be.huurwerk.webkit.problem.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands on the form with which a meter is taken over. What is not known yet is left open.
 *
 * @param addressLines of who leaves
 * @param comers names of who comes after; the landlord takes the meter over where nobody has signed yet
 */
public record TakeOverForm(
        String title,
        List<String> addressLines,
        String address,
        String meterNumber,
        String ean,
        boolean hasEan,
        String readOn,
        List<Line> readings,
        List<String> leavers,
        String newAddress,
        List<String> comers,
        boolean comerKnown) {

    private static final String OPEN = "........................................";
    private static final Map<MeterHandover.Utility, Text> TITLES = new EnumMap<>(Map.of(
            MeterHandover.Utility.water, new Text("Take-over form: water", "Overnameformulier water"),
            MeterHandover.Utility.electricity,
                    new Text("Take-over form: electricity", "Overnameformulier elektriciteit"),
            MeterHandover.Utility.gas, new Text("Take-over form: natural gas", "Overnameformulier aardgas")));
    private static final Map<MeterHandover.Register, Text> REGISTERS = new EnumMap<>(Map.of(
            MeterHandover.Register.total, new Text("Reading", "Meterstand"),
            MeterHandover.Register.day, new Text("Day meter", "Dagmeter"),
            MeterHandover.Register.night, new Text("Night meter", "Nachtmeter"),
            MeterHandover.Register.exclusiveNight, new Text("Exclusive night meter", "Uitsluitend nacht"),
            MeterHandover.Register.injection, new Text("Injection", "Injectie"),
            MeterHandover.Register.injectionDay, new Text("Injection, day", "Injectie dag"),
            MeterHandover.Register.injectionNight, new Text("Injection, night", "Injectie nacht")));
    private static final Text BOX = new Text(" box ", " bus ");

    /** A figure of the meter. */
    public record Line(String register, String value) {}

    static TakeOverForm of(
            MeterHandover.Utility utility,
            Optional<MeterHandover> handover,
            Dwelling dwelling,
            Addressee leaver,
            Optional<Addressee> comer,
            LetterLanguage language) {
        List<String> window = new ArrayList<>(leaver.names());
        window.addAll(lines(leaver.address(), language));
        List<String> home = lines(at(dwelling.address()), language);
        List<String> gone = lines(leaver.address(), language);
        return new TakeOverForm(
                words(TITLES.get(utility), language),
                List.copyOf(window),
                String.join(", ", home),
                handover.flatMap(MeterHandover::meterNumber).orElse(OPEN),
                handover.flatMap(MeterHandover::ean).orElse(OPEN),
                utility != MeterHandover.Utility.water,
                handover.map(known -> language.notation().date(known.readOn())).orElse(OPEN),
                readings(utility, handover, language),
                leaver.names(),
                gone.equals(home) ? OPEN : String.join(", ", gone),
                comer.map(Addressee::names).orElse(List.of()),
                comer.isPresent());
    }

    private static List<Line> readings(
            MeterHandover.Utility utility, Optional<MeterHandover> handover, LetterLanguage language) {
        String unit = " " + utility.unit();
        return handover.map(known -> known.readings().stream()
                        .map(reading -> new Line(
                                words(REGISTERS.get(reading.register()), language),
                                language.notation().number(reading.value()) + unit))
                        .toList())
                .orElseGet(() -> open(utility).stream()
                        .map(register -> new Line(words(REGISTERS.get(register), language), OPEN + unit))
                        .toList());
    }

    private static List<MeterHandover.Register> open(MeterHandover.Utility utility) {
        return utility == MeterHandover.Utility.electricity
                ? List.of(MeterHandover.Register.total, MeterHandover.Register.day, MeterHandover.Register.night)
                : List.of(MeterHandover.Register.total);
    }

    private static Addressee.Address at(Address address) {
        return new Addressee.Address(
                address.street(),
                address.houseNumber(),
                address.boxNumber(),
                address.postalCode(),
                address.municipality(),
                Optional.empty());
    }

    private static String words(Text text, LetterLanguage language) {
        return language.isOfficial() ? text.nl() : text.en();
    }

    private static List<String> lines(Addressee.Address address, LetterLanguage language) {
        String box =
                address.boxNumber().map(number -> words(BOX, language) + number).orElse("");
        return List.of(
                address.street() + " " + address.houseNumber() + box,
                address.postalCode()
                        + " " + address.municipality()
                        + address.country().map(code -> " (" + code + ")").orElse(""));
    }

    @Override
    public String toString() {
        return "TakeOverForm[" + title + "]";
    }
}
