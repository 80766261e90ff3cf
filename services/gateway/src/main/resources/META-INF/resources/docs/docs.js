// Shows the merged description. The session's cookie goes along by itself; a change is refused unless it comes from here.
SwaggerUIBundle({url: '/api/openapi', dom_id: '#docs', deepLinking: true, tryItOutEnabled: false});
