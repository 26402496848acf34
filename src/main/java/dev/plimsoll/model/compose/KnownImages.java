package dev.plimsoll.model.compose;

import dev.plimsoll.model.ImageReference;
import java.util.Set;

/** Public images whose own Dockerfile has a HEALTHCHECK, as far as their publishers' repositories show. */
final class KnownImages {
    private static final Set<String> CHECKED = Set.of(
            "authelia/authelia",
            "docker-mailserver/docker-mailserver",
            "filebrowser/filebrowser",
            "freshrss/freshrss",
            "gethomepage/homepage",
            "gitlab/gitlab-ce",
            "gitlab/gitlab-ee",
            "immich-app/immich-machine-learning",
            "immich-app/immich-server",
            "immich-app/postgres",
            "jellyfin/jellyfin",
            "louislam/uptime-kuma",
            "mailserver/docker-mailserver",
            "mattermost/mattermost-enterprise-edition",
            "mattermost/mattermost-team-edition",
            "netdata/netdata",
            "nextcloud/all-in-one",
            "paperless-ngx/paperless-ngx",
            "pihole/pihole",
            "plexinc/pms-docker",
            "qmcgaw/gluetun",
            "vaultwarden/server");

    private KnownImages() {}

    /** By its repository, whichever registry it comes from. */
    static boolean hasHealthCheck(ImageReference image) {
        return CHECKED.contains(image.repository());
    }
}
