package be.huurwerk.tenancy.meterhandover;

import be.huurwerk.letterkit.Notation;
import be.huurwerk.tenancy.addressee.Addressee;
import be.huurwerk.tenancy.dwelling.Address;
import be.huurwerk.tenancy.dwelling.Dwelling;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands on the form with which a meter is taken over, in Dutch. What is not known yet is left open.
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
    private static final Map<MeterHandover.Utility, String> TITLES = new EnumMap<>(Map.of(
            MeterHandover.Utility.water, "Overnameformulier water",
            MeterHandover.Utility.electricity, "Overnameformulier elektriciteit",
            MeterHandover.Utility.gas, "Overnameformulier aardgas"));
    private static final Map<MeterHandover.Register, String> REGISTERS = new EnumMap<>(Map.of(
            MeterHandover.Register.total, "Meterstand",
            MeterHandover.Register.day, "Dagmeter",
            MeterHandover.Register.night, "Nachtmeter",
            MeterHandover.Register.exclusiveNight, "Uitsluitend nacht",
            MeterHandover.Register.injection, "Injectie",
            MeterHandover.Register.injectionDay, "Injectie dag",
            MeterHandover.Register.injectionNight, "Injectie nacht"));

    /** A figure of the meter. */
    public record Line(String register, String value) {}

    static TakeOverForm of(
            MeterHandover.Utility utility,
            Optional<MeterHandover> handover,
            Dwelling dwelling,
            Addressee leaver,
            Optional<Addressee> comer) {
        List<String> window = new ArrayList<>(leaver.names());
        window.addAll(lines(leaver.address()));
        List<String> home = lines(at(dwelling.address()));
        List<String> gone = lines(leaver.address());
        return new TakeOverForm(
                TITLES.get(utility),
                List.copyOf(window),
                String.join(", ", home),
                handover.flatMap(MeterHandover::meterNumber).orElse(OPEN),
                handover.flatMap(MeterHandover::ean).orElse(OPEN),
                utility != MeterHandover.Utility.water,
                handover.map(known -> Notation.DUTCH.date(known.readOn())).orElse(OPEN),
                readings(utility, handover),
                leaver.names(),
                gone.equals(home) ? OPEN : String.join(", ", gone),
                comer.map(Addressee::names).orElse(List.of()),
                comer.isPresent());
    }

    private static List<Line> readings(MeterHandover.Utility utility, Optional<MeterHandover> handover) {
        String unit = " " + utility.unit();
        return handover.map(known -> known.readings().stream()
                        .map(reading -> new Line(
                                REGISTERS.get(reading.register()), Notation.DUTCH.number(reading.value()) + unit))
                        .toList())
                .orElseGet(() -> open(utility).stream()
                        .map(register -> new Line(REGISTERS.get(register), OPEN + unit))
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

    private static List<String> lines(Addressee.Address address) {
        String box = address.boxNumber().map(number -> " bus " + number).orElse("");
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
