package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Reading;
import dev.plimsoll.model.TestData;
import dev.plimsoll.model.YamlFiles;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.PathTest;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Unread;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The Helm charts of a repository (Helm docs, "The Chart File Structure"). Their templates are not rendered yet. */
final class HelmCharts {
    private static final String TEMPLATES = "/templates/";
    private static final PathTest CHARTS = PathTest.ofName("Chart.yaml"::equals);

    private final Set<String> folders = new HashSet<>();
    private final List<Unread> unread = new ArrayList<>();

    private HelmCharts() {}

    static HelmCharts in(Reading reading) {
        HelmCharts charts = new HelmCharts();
        reading.files(CHARTS).forEach(blob -> charts.add(reading.snapshot(), blob));
        return charts;
    }

    private void add(Snapshot snapshot, Blob chart) {
        folders.add(chart.folder());
        String templates = chart.folder().isEmpty() ? "templates" : chart.folder() + "/templates";
        long count =
                snapshot.below(templates).stream().filter(YamlFiles::isYaml).count();
        if (count > 0 && !TestData.in(chart.path())) {
            String what = count == 1 ? "1 file in " : count + " files in ";
            unread.add(new Unread(
                    Place.ofFile(chart.path()),
                    "Helm templates are not rendered by this version (" + what + templates + ")"));
        }
    }

    boolean isTemplate(String path) {
        String rooted = "/" + path;
        for (int at = rooted.indexOf(TEMPLATES); at >= 0; at = rooted.indexOf(TEMPLATES, at + 1)) {
            if (folders.contains(rooted.substring(Math.min(1, at), at))) {
                return true;
            }
        }
        return false;
    }

    /** One entry a chart. */
    List<Unread> unread() {
        return unread;
    }
}
