/** Floor 3: what of a repository collects logs, scrapes metrics, shows them or alerts on them, and what lacks it. */
package dev.plimsoll.model.observability;
