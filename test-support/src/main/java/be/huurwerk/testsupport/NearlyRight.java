package be.huurwerk.testsupport;

import static be.huurwerk.testsupport.OddValues.one;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes one place of a sound body, in a way that is wrong more often than not. */
final class NearlyRight {

    private static final JsonNodeFactory NODES = Json.MAPPER.getNodeFactory();

    private final Random random;

    NearlyRight(Random random) {
        this.random = random;
    }

    JsonNode changed(JsonNode sound) {
        JsonNode body = sound.deepCopy();
        List<JsonNode> places = new ArrayList<>();
        collect(body, places);
        JsonNode place = places.isEmpty() ? body : one(places, random);
        if (place instanceof ObjectNode object) {
            change(object);
        } else if (place instanceof ArrayNode array) {
            change(array);
        }
        return body;
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode()) {
            places.add(node);
            node.forEach(child -> collect(child, places));
        }
    }

    private void change(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        int how = random.nextInt(6);
        if (names.isEmpty() || how == 0) {
            object.put(one(List.of("colour", "", "__proto__", "a.b", "\u0000", "Ssin"), random), "blue");
        } else if (how == 1) {
            object.remove(one(names, random));
        } else {
            String name = one(names, random);
            object.set(name, odd(object.get(name)));
        }
    }

    private void change(ArrayNode array) {
        switch (array.isEmpty() ? 0 : random.nextInt(4)) {
            case 0 -> array.add(odd(NODES.nullNode()));
            case 1 -> array.add(array.get(0));
            case 2 -> array.removeAll();
            default -> {
                JsonNode first = array.get(0);
                while (array.size() < 300) {
                    array.add(first);
                }
            }
        }
    }

    private JsonNode odd(JsonNode was) {
        switch (random.nextInt(8)) {
            case 0:
                return NODES.nullNode();
            case 1:
                return NODES.arrayNode().add(was);
            case 2:
                return NODES.objectNode().set("value", was);
            case 3:
                return NODES.booleanNode(true);
            case 4:
                return NODES.numberNode(one(OddValues.NUMBERS, random));
            case 5:
                return NODES.textNode(one(OddValues.DAYS, random));
            case 6:
                return NODES.textNode(one(OddValues.IDS, random));
            default:
                return was.isNumber()
                        ? NODES.numberNode(one(OddValues.NUMBERS, random))
                        : NODES.textNode(one(OddValues.TEXTS, random));
        }
    }
}
