package dev.plimsoll.model.kubernetes;

import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.Optional;

/**
 * A port of a Service.
 *
 * @param number as it is written
 * @param target the number or the name of the container's port; the Service's own number where nothing is written
 */
public record ServicePort(Optional<String> name, String number, String target, Place place) {
    static ServicePort of(YamlNode port) {
        String number = port.textAt("port").orElse("?");
        return new ServicePort(
                port.textAt("name"),
                number,
                port.textAt("targetPort").orElse(number),
                port.placeOfKey("port").orElseGet(port::place));
    }

    /** True where a reference by name or number means this port. */
    boolean isCalled(String reference) {
        return number.equals(reference) || name.filter(reference::equals).isPresent();
    }
}
