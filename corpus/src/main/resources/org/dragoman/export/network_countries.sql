-- SPDX-License-Identifier: Apache-2.0
-- Acts between the countries of actors; those of actors without a country are left out.
CREATE OR REPLACE TEMP VIEW network_acts AS
SELECT a.*, s.country AS source, t.country AS target
FROM acts a JOIN export_actors s ON s.id = a.source_actor JOIN export_actors t ON t.id = a.target_actor
WHERE s.country IS NOT NULL AND t.country IS NOT NULL;

CREATE OR REPLACE TEMP VIEW network_faces AS SELECT * FROM actor_faces WHERE false;
