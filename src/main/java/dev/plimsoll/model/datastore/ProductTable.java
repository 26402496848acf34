package dev.plimsoll.model.datastore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Products by the names of their images, written down a line each. */
final class ProductTable {
    private final Map<String, DatastoreProduct> byImage = new HashMap<>();

    Line product(String name, DatastoreProduct.Kind kind, Access access) {
        return new Line(this, new DatastoreProduct(name, kind, Set.of(), List.of(), access));
    }

    Map<String, DatastoreProduct> byImage() {
        return Map.copyOf(byImage);
    }

    /** A product whose images are not named yet. */
    record Line(ProductTable table, DatastoreProduct product) {
        Line ports(int... ports) {
            Set<Integer> all = IntStream.of(ports).boxed().collect(Collectors.toSet());
            return new Line(
                    table,
                    new DatastoreProduct(product.name(), product.kind(), all, product.directories(), product.access()));
        }

        Line keeps(String... directories) {
            return new Line(
                    table,
                    new DatastoreProduct(
                            product.name(), product.kind(), product.ports(), List.of(directories), product.access()));
        }

        /** By the last part of its name, or its whole path below the registry. */
        void images(String... images) {
            for (String image : images) {
                table.byImage.put(image, product);
            }
        }
    }
}
