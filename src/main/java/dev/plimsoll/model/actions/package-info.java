/** Floor 3: what a repository's continuous integration does: GitHub Actions workflows, and what is known of others. */
package dev.plimsoll.model.actions;
